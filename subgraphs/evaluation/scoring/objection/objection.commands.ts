import { type Transaction } from '../../../../shared/graphql/request-context';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { recordEvaluation, termsToday } from '../evaluation/evaluation.commands';
import { accepted, objected } from './objection.rules';
import { type ContestedSlice, type ObjectionSlice } from './objection.repository';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** The transaction that the commands of this file run in. */
export type ObjectionTransaction = Transaction<ContestedSlice & ObjectionSlice & BeyondPlaces>;

export type Objection = { evaluationId: string; reason: string };

/** Objects to an evaluation on behalf of its contractor. @returns the id of the evaluation */
export async function objectToEvaluation(
  tx: ObjectionTransaction,
  { evaluationId, reason }: Objection,
): Promise<string[]> {
  const before = await tx.contested.getLocked('id', evaluationId);
  const after = objected(before, await termsToday(tx, before), tx.today);
  await tx.contested.update(after);
  const { round, objectedTo: office, decideBy } = after;
  const undecided = { decidedOn: null, decidedBy: null, outcome: null, answer: null };
  const about = { id: newId(tx.now), evaluationId, round, office, objectedOn: tx.today, reason, decideBy };
  await tx.objections.insert({ ...about, ...undecided });
  await recordEvaluation(tx, { action: 'EVALUATION_OBJECTED', before, after });
  return [evaluationId];
}

/** Accepts the result of an evaluation on behalf of its contractor. @returns the id of the evaluation */
export async function acceptEvaluation(tx: ObjectionTransaction, evaluationId: string): Promise<string[]> {
  const before = await tx.contested.getLocked('id', evaluationId);
  const after = accepted(before, tx.today);
  await tx.contested.update(after);
  await recordEvaluation(tx, { action: 'EVALUATION_ACCEPTED', before, after });
  return [evaluationId];
}
