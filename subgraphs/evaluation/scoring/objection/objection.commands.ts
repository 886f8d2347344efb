import { type Transaction } from '../../../../shared/graphql/request-context';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { objected } from './objection.rules';
import { type ContestedSlice } from './objection.repository';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** What the commands of this file work with. */
export type ObjectionTransaction = Transaction<ContestedSlice & BeyondPlaces>;

export type Objection = { evaluationId: string; reason: string };

/** @returns the evaluation's id */
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
