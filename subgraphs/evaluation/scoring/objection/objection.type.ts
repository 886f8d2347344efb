import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EvaluationObjectionType } from '../evaluation/evaluation-parts.type';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { objectionOf } from '../evaluation/evaluation.type';
import { CONTESTED } from '../../ground/roles/readers';

@ObjectType('ScoredEvaluation', {
  simpleResolvers: true,
})
export class ScoredEvaluationType {
  @Field(() => ID)
  @VisibleTo(...CONTESTED)
  id: string;

  @Field(() => Int)
  @VisibleTo(...CONTESTED)
  projectYear: number;

  @Field(() => EvaluationObjectionType, { nullable: true })
  @VisibleTo(...CONTESTED)
  objection: EvaluationObjectionType | null;

  /** Resolvers load the station by this. It is not a field of the GraphQL type. */
  stationId: string;
}

/** Returns the fields that the contractor may read: no score, no grade and no signature. */
export function toScored(row: EvaluationRow): ScoredEvaluationType {
  const { id, projectYear, stationId } = row;
  return { id, projectYear, stationId, objection: objectionOf(row) };
}

export const ScoredEvaluationConnectionType = connectionType(
  'ScoredEvaluationConnection',
  () => ScoredEvaluationType,
  CONTESTED,
);
