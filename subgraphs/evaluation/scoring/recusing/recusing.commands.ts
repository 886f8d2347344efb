import { type EventPlace, recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { leavePanels } from '../panel/panel-leaving.commands';
import { type PanelMemberSlice } from '../panel-member/panel-member.repository';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { evaluatorOf } from '../evaluation/offices.rules';
import { servedYears } from '../project-year/project-year.rules';
import { type RecusalInput } from './recusing.input';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { keepWithdrawn } from '../withdrawn-score/withdrawn-score.commands';
import { type BeyondScores } from '../evaluation/evaluation-score.repository';
import { type BeyondWithdrawnScores } from '../withdrawn-score/withdrawn-score.repository';
import { RECORDED_RECUSAL, type RecusalRow } from '../recusal/recusal.row';
import { assertRecusable, withdrawn } from '../recusal/recusal.rules';
import { type BeyondLots, type BeyondPlaces, type PlaceSlice } from '../../ground/station/place.repository';
import { type BeyondEvaluations, type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type RecusalSlice } from '../recusal/recusal.repository';

/** The transaction that the commands of this file run in. */
export type RecusalTransaction = Transaction<
  PlaceSlice &
    EvaluationSlice &
    RecusalSlice &
    PanelMemberSlice &
    BeyondPlaces &
    BeyondLots &
    BeyondEvaluations &
    BeyondScores &
    BeyondWithdrawnScores
>;

/**
 * Recuses the caller from the evaluations of a project year at a station. From now on the caller may neither score nor
 * sign them, and a colleague must repeat what the caller did. The caller also leaves the panels that have not scored
 * yet.
 * @returns the id of the recusal
 */
export async function recuse(tx: RecusalTransaction, { reason, ...named }: RecusalInput): Promise<string[]> {
  const evaluator = evaluatorOf(tx.caller);
  const year = await yearMeant(tx, named);
  const place = await tx.places.get(year.stationId, 'input.stationId');
  const served = servedYears(await tx.beyond.lots.lockedAt(year.stationId), { ...year, contractorId: null });
  const evaluations = await tx.beyond.evaluations.ofYearLocked(year);
  const lots = served.map(({ lot }) => lot);
  assertRecusable({ lots, evaluations }, await tx.recusals.ofYear(year), evaluator.person);
  const row = { id: newId(tx.now), ...year, ...evaluator, recusedOn: tx.today, reason };
  await tx.recusals.insert(row);
  recordRecusal(tx, row, place);
  for (const before of evaluations) {
    const after = withdrawn(before, evaluator);
    if (after !== null) await withdraw(tx, before, after, { office: evaluator.office, reason });
  }
  await leavePanels(tx, evaluations, { person: evaluator.person, reason });
  return [row.id];
}

type Year = { stationId: string; projectYear: number };

async function yearMeant(tx: RecusalTransaction, named: Omit<RecusalInput, 'reason'>): Promise<Year> {
  const { evaluationId, stationId, projectYear } = named;
  if (stationId !== null && projectYear !== null) return { stationId, projectYear };
  const [evaluation] = await tx.evaluations.findByKeys('id', [evaluationId]);
  if (evaluation === undefined) throw notFound('input.evaluationId');
  return { stationId: evaluation.stationId, projectYear: evaluation.projectYear };
}

function recordRecusal(
  tx: RecusalTransaction,
  row: RecusalRow,
  { stationId, divisionCode, districtCode }: EventPlace,
): void {
  tx.write.record({
    action: 'EVALUATOR_RECUSED',
    subject: { type: 'Recusal', id: row.id },
    place: { stationId, divisionCode, districtCode },
    before: null,
    after: recorded(row, RECORDED_RECUSAL),
  });
}

/**
 * Withdraws the caller's score or signature. The command updates the evaluation outside the caller's scope, because an
 * office cannot see a draft that it has not scored.
 */
async function withdraw(
  tx: RecusalTransaction,
  before: EvaluationRow,
  after: EvaluationRow,
  { office, reason }: { office: EvaluatingOffice; reason: string },
): Promise<void> {
  if (before.status === 'DRAFT') await keepWithdrawn(tx, before, [{ office, ground: 'RECUSAL', reason }]);
  await tx.beyond.evaluations.update(after);
  const action = before.status === 'DRAFT' ? 'EVALUATION_SCORE_WITHDRAWN' : 'EVALUATION_SIGNATURE_WITHDRAWN';
  await recordEvaluation(tx, { action, before, after });
}
