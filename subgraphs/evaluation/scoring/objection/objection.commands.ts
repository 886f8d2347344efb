import { type Transaction } from '../../../../shared/graphql/request-context';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { objected } from './objection.rules';
import { type ContestedSlice } from './objection.repository';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** The transaction that the commands of this file run in. */
export type ObjectionTransaction = Transaction<ContestedSlice & BeyondPlaces>;

export type Objection = { evaluationId: string; reason: string };

/** Objects to an evaluation for its contractor. @returns the id of the evaluation */
export async function objectToEvaluation(
  tx: ObjectionTransaction,
  { evaluationId, reason }: Objection,
): Promise<string[]> {
  const before = await tx.contested.getLocked('id', evaluationId);
  const after = objected(before, reason, tx.today);
  await tx.contested.update(after);
  await recordEvaluation(tx, { action: 'EVALUATION_OBJECTED', before, after });
  return [evaluationId];
}
