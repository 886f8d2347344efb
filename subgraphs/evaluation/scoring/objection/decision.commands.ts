import { type ObjectionOffice } from '../../../../shared/domain/evaluations';
import { type Caller } from '../../../../shared/access/caller';
import { personOf } from '../../../../shared/access/person';
import { termsToday } from '../evaluation/evaluation.commands';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { panelScorers } from '../panel-member/panel-member.rules';
import { type RecusalSlice } from '../recusal/recusal.repository';
import { recusedPersons } from '../recusal/recused.commands';
import { assertNotRecused } from '../recusal/recusal.rules';
import { earlierScorers } from '../supersession/superseded.commands';
import { type CarryingOut, carryOut } from '../withdrawal/withdrawal.commands';
import { type Decision, assertDidNotScore, decided } from './decision.rules';
import { type ObjectionSlice } from './objection.repository';

/** The transaction that the commands of this file run in. */
export type DecisionTransaction = CarryingOut & EvaluationSlice & RecusalSlice & ObjectionSlice & BeyondPanelMembers;

/** Decides the open objection to an evaluation for the caller's office. @returns the id of the evaluation */
export async function decideObjection(
  tx: DecisionTransaction,
  { evaluationId, ...decision }: Decision & { evaluationId: string },
): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', evaluationId);
  const office = decidingOffice(tx.caller);
  const terms = await termsToday(tx, evaluation);
  const change = decided(evaluation, decision, { office, terms, today: tx.today });
  await assertImpartial(tx, evaluation);
  await keepDecision(tx, evaluation, decision);
  await carryOut(tx, evaluation, { ...change, action: 'EVALUATION_OBJECTION_DECIDED' });
  return [evaluationId];
}

/**
 * Returns the office that the caller decides for.
 * @throws Error for a caller of any other role. Such a caller cannot reach the mutation that uses this function
 */
function decidingOffice({ role }: Caller): ObjectionOffice {
  if (role === 'DISTRICT_BUREAU' || role === 'CITY_BUREAU') return role;
  throw new Error(`The role ${role} does not decide objections.`);
}

/**
 * Checks that the caller has scored neither the evaluation nor one that it replaces, and is not recused from it.
 * @throws HubError FORBIDDEN
 */
async function assertImpartial(tx: DecisionTransaction, evaluation: EvaluationRow): Promise<void> {
  const person = personOf(tx.caller);
  assertNotRecused(await recusedPersons(tx, evaluation), person);
  const withdrawn = await tx.beyond.withdrawnScores.ofEvaluations([evaluation.id]);
  const panels = panelScorers(await tx.beyond.panelMembers.ofEvaluations([evaluation.id]));
  const earlier = [...withdrawn.map(({ scoredBy }) => scoredBy), ...panels, ...(await earlierScorers(tx, evaluation))];
  assertDidNotScore(evaluation, earlier, person);
}

async function keepDecision(tx: DecisionTransaction, { id }: EvaluationRow, decision: Decision): Promise<void> {
  const open = (await tx.objections.ofEvaluationLocked(id)).at(-1);
  if (open === undefined) throw new Error(`Evaluation ${id} has an open objection, but no row for that objection.`);
  await tx.objections.update({ ...open, ...decision, decidedOn: tx.today, decidedBy: personOf(tx.caller) });
}
