import { type EvaluationOutcomeRow, RECORDED_EVALUATION_OUTCOME } from './evaluation-outcome.row';
import { recorded } from '../../../../shared/store/write';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { reachMilestone } from '../instalment/instalment.commands';
import { waitAgain } from './owe-again.commands';
import { holdLot, releaseLot } from './lot-hold.commands';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotRow } from '../../ground/lot/lot.row';
import { type FollowedEvaluation, type SupersededEvaluation } from './followed-evaluation';
import { replacedBy, standsAgainst, takenBack, consequenceOf } from './evaluation-outcome.rules';
import { type Recording, type Transaction } from '../../../../shared/graphql/request-context';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type TerminationCaseSlice } from '../termination-case/termination-case.repository';
import { type EvaluationOutcomeSlice } from './evaluation-outcome.repository';

/** The transaction that the commands of this file need. */
export type EvaluationOutcomeTransaction = Transaction<
  LotSlice & InstalmentSlice & TerminationCaseSlice & EvaluationOutcomeSlice
>;

/**
 * Carries out the consequence of a signed evaluation once (EV-2). After an unqualified evaluation, the lot is held.
 * After a qualified one, instalments that wait for the evaluation become due, and a held lot is released unless another
 * project year is unqualified. The command locks the lot, so that two processes cannot carry out the same consequence.
 * It does nothing if this subgraph does not know the lot. It also does nothing if no policy with EV-2 was in force on
 * the day of the second signature.
 */
export async function drawConsequence(
  tx: EvaluationOutcomeTransaction,
  evaluation: FollowedEvaluation,
  policies: readonly Policy[],
): Promise<void> {
  const [lot] = await tx.lots.lockAll([evaluation.lotId]);
  if (lot === undefined) return;
  const { evaluationId, grade, signedOn, signedAt, projectYear } = evaluation;
  const consequence = consequenceOf(grade, { districtCode: lot.districtCode, signedOn }, policies);
  if (consequence === null) return;
  const outcomes = await keepOutcome(tx, lot, { ...evaluation, goesOn: consequence.goesOn });
  if (outcomes === null) return;
  if (!consequence.goesOn) return holdLot(tx, lot, { evaluationId, signedAt, dueOn: consequence.dueOn });
  if (!standsAgainst(outcomes)) await releaseLot(tx, lot);
  const { startsOn } = lot;
  await reachMilestone(tx, lot.id, { milestone: 'EVALUATION_QUALIFIED', projectYear, startsOn, at: signedAt });
}

/**
 * Withdraws the consequence of an evaluation that was superseded. The instalments that only this evaluation made due
 * wait again, unless their payment was already requested. A held lot stays held until another evaluation is signed.
 */
export async function withdrawConsequence(
  tx: EvaluationOutcomeTransaction,
  { evaluationId, lotId }: SupersededEvaluation,
): Promise<void> {
  const [lot] = await tx.lots.lockAll([lotId]);
  if (lot === undefined) return;
  const before = await tx.evaluationOutcomes.lockOf(lot.id);
  const gone = takenBack(before, evaluationId);
  if (gone === null) return;
  await tx.evaluationOutcomes.updateAll([gone], ['isStanding']);
  recordOutcome(tx, lot, { action: 'CONSEQUENCE_WITHDRAWN', before: { ...gone, isStanding: true }, after: gone });
  const others = before.filter((each) => each.evaluationId !== evaluationId);
  await waitAgain(tx, lot, { lapsed: [gone], outcomes: others });
}

type Change = { action: string; before: EvaluationOutcomeRow | null; after: EvaluationOutcomeRow };

function recordOutcome({ write }: Recording, lot: LotRow, { action, before, after }: Change): void {
  write.record({
    action,
    subject: { type: 'Evaluation', id: after.evaluationId },
    place: purchasersPlace(lot),
    before: before && recorded(before, RECORDED_EVALUATION_OUTCOME),
    after: { stationId: lot.stationId, ...recorded(after, RECORDED_EVALUATION_OUTCOME) },
  });
}

type NewOutcome = Omit<EvaluationOutcomeRow, 'isStanding'>;

/**
 * Records the outcome of an evaluation. The same evaluation may be signed again with another outcome, for example after
 * the database of evaluations was restored. The last outcome then counts.
 * @returns all outcomes of the lot after this call; null if this outcome was already recorded
 */
async function keepOutcome(
  tx: EvaluationOutcomeTransaction,
  lot: LotRow,
  outcome: NewOutcome,
): Promise<EvaluationOutcomeRow[] | null> {
  const { evaluationId, lotId, yearOrdinal, signedOn, goesOn } = outcome;
  const all = await tx.evaluationOutcomes.lockOf(lot.id);
  const known = all.find((each) => each.evaluationId === evaluationId) ?? null;
  if (known?.signedOn === signedOn && known.goesOn === goesOn) return null;
  const before = all.filter((each) => each !== known);
  const replaced = replacedBy(before, yearOrdinal);
  await tx.evaluationOutcomes.updateAll(replaced, ['isStanding']);
  const row = { evaluationId, lotId, yearOrdinal, signedOn, goesOn, isStanding: true };
  if (known === null) await tx.evaluationOutcomes.insert(row);
  else await tx.evaluationOutcomes.updateAll([row], ['yearOrdinal', 'signedOn', 'goesOn', 'isStanding']);
  recordOutcome(tx, lot, { action: 'CONSEQUENCE_DRAWN', before: known, after: row });
  const gone = new Set(replaced.map((each) => each.evaluationId));
  const outcomes = [...before.filter((each) => !gone.has(each.evaluationId)), ...replaced, row];
  if (known?.isStanding && known.goesOn && !goesOn) await waitAgain(tx, lot, { lapsed: [known], outcomes });
  return outcomes;
}
