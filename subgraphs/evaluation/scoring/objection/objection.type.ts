import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EvaluationObjectionType } from '../evaluation/evaluation-parts.type';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { objectionOf } from '../evaluation/evaluation.type';
import { CONTESTED } from '../../ground/roles/readers';

@ObjectType('ScoredEvaluation', {
  simpleResolvers: true,
  description:
    'An evaluation of your work that both offices have scored: its points are yours to read once both have signed.',
})
export class ScoredEvaluationType {
  @Field(() => ID, { description: 'The evaluation’s.' })
  @VisibleTo(...CONTESTED)
  id: string;

  @Field(() => Int, { description: 'The calendar year in which the project year begins.' })
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
