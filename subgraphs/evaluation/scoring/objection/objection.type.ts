import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  OBJECTION_OFFICE,
  OBJECTION_OUTCOME,
  type EvaluationKind,
  type PanelMemberKind,
  type ObjectionOffice,
  type ObjectionOutcome,
} from '../../../../shared/domain/evaluations';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EvaluationKindEnum } from '../evaluation/evaluation-parts.type';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { CONTESTED, POINTS } from '../../ground/roles/readers';
import { type ObjectionRow } from './objection.row';

const ObjectionOfficeEnum = domainEnum(OBJECTION_OFFICE);
export const ObjectionOutcomeEnum = domainEnum(OBJECTION_OUTCOME);

@ObjectType('EvaluationObjection', { simpleResolvers: true })
export class EvaluationObjectionType {
  @Field(() => DateScalar)
  @VisibleTo(...POINTS)
  on: string;

  @Field(() => String)
  @VisibleTo(...POINTS)
  reason: string;

  @Field(() => ObjectionOfficeEnum)
  @VisibleTo(...POINTS)
  office: ObjectionOffice;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...POINTS)
  decideBy: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...POINTS)
  decidedOn: string | null;

  @Field(() => ObjectionOutcomeEnum, { nullable: true })
  @VisibleTo(...POINTS)
  outcome: ObjectionOutcome | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...POINTS)
  answer: string | null;
}

/**
 * Returns the fields that callers may read. The person who decided is left out, because only the record names persons.
 */
export function toObjection(row: ObjectionRow): EvaluationObjectionType {
  const { objectedOn: on, reason, office, decideBy, decidedOn, outcome, answer } = row;
  return { on, reason, office, decideBy, decidedOn, outcome, answer };
}

@ObjectType('ScoredEvaluation', { simpleResolvers: true })
export class ScoredEvaluationType {
  @Field(() => ID)
  @VisibleTo(...CONTESTED)
  id: string;

  @Field(() => Int)
  @VisibleTo(...CONTESTED)
  projectYear: number;

  @Field(() => EvaluationKindEnum)
  @VisibleTo(...CONTESTED)
  kind: EvaluationKind;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTESTED)
  deliveredOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTESTED)
  objectUntil: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTESTED)
  acceptedOn: string | null;

  /**
   * Resolvers load the station, the objections and the panel by the keys below, which are not fields of the GraphQL
   * type.
   */
  stationId: string;
  round: number;
  panelKinds: PanelMemberKind[];
}

/** Returns the fields that the contractor may read: no score, no grade and no signature. */
export function toScored(row: EvaluationRow): ScoredEvaluationType {
  const { id, projectYear, kind, deliveredOn, objectUntil, acceptedOn, stationId, round } = row;
  const panelKinds = [...(row.panel?.kinds ?? [])];
  return { id, projectYear, kind, deliveredOn, objectUntil, acceptedOn, stationId, round, panelKinds };
}

export const ScoredEvaluationConnectionType = connectionType(
  'ScoredEvaluationConnection',
  () => ScoredEvaluationType,
  CONTESTED,
);
