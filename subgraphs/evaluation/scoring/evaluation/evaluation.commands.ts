import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type EvaluationRow, recordedEvaluation } from './evaluation.row';
import { POLICIES } from '../../../../shared/policy/policy';
import { type Terms, termsOf } from './terms.rules';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** The transaction that the commands of this file run in. */
export type EvaluationTransaction = OwnTransaction<BeyondPlaces>;

/**
 * Returns the terms for objections and decisions that the policy of the evaluated station's district sets today.
 * @throws HubError INVALID_STATE if no policy sets such terms
 */
export async function termsToday(
  { beyond, today }: EvaluationTransaction & { today: string },
  { stationId }: EvaluationRow,
): Promise<Terms> {
  const { districtCode: division } = await beyond.places.get(stationId);
  return termsOf(POLICIES, { division, on: today });
}

type Change = { action: string; before: EvaluationRow | null; after: EvaluationRow };

/**
 * Records a change of an evaluation as an event. The event belongs to the current division of the station, even if that
 * division is outside the caller's scope.
 */
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
