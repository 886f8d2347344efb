import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type EvaluationRow, recordedEvaluation } from './evaluation.row';
import { POLICIES } from '../../../../shared/policy/policy';
import { type Terms, termsOf } from './terms.rules';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** The transaction that the commands of this file run in. */
export type EvaluationTransaction = OwnTransaction<BeyondPlaces>;

/** Returns the terms in force today where the evaluated station is. @throws HubError INVALID_STATE if there are none */
export async function termsToday(
  { beyond, today }: EvaluationTransaction & { today: string },
  { stationId }: EvaluationRow,
): Promise<Terms> {
  const { districtCode: division } = await beyond.places.get(stationId);
  return termsOf(POLICIES, { division, on: today });
}

type Change = { action: string; before: EvaluationRow | null; after: EvaluationRow };

/** Records the event of a change. Its place is where the station is now, whoever made the change. */
export async function recordEvaluation(tx: EvaluationTransaction, { action, before, after }: Change): Promise<void> {
  const { id, stationId } = after;
  const place = (await tx.beyond.places.eventPlaces([stationId])).get(stationId);
  if (place === undefined) throw new Error(`Station ${stationId} of evaluation ${id} has no recorded place.`);
  tx.write.record({
    action,
    subject: { type: 'Evaluation', id },
    place,
    before: before && recordedEvaluation(before),
    after: recordedEvaluation(after),
  });
}
