import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  DIMENSION,
  PANEL_MEMBER_KIND,
  type Dimension,
  type PanelMemberKind,
} from '../../../../shared/domain/evaluations';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DimensionEnum } from '../evaluation/evaluation-parts.type';
import { PANELS } from '../../ground/roles/readers';
import { type PanelMemberRow } from '../panel-member/panel-member.row';

export const PanelMemberKindEnum = domainEnum(PANEL_MEMBER_KIND);

@ObjectType('PanelMember', { simpleResolvers: true })
export class PanelMemberType {
  @Field(() => ID)
  @VisibleTo(...PANELS)
  id: string;

  @Field(() => PanelMemberKindEnum)
  @VisibleTo(...PANELS)
  kind: PanelMemberKind;

  @Field(() => Int)
  @VisibleTo(...PANELS)
  round: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PANELS)
  account: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PANELS)
  name: string | null;

  @Field(() => DateScalar)
  @VisibleTo(...PANELS)
  appointedOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...PANELS)
  recusedOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PANELS)
  recusalReason: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...PANELS)
  scoredOn: string | null;

  /** Field resolvers use the properties below, which are not fields of the GraphQL type. */
  evaluationId: string;
  points: PanelMemberRow['points'];
}

@ObjectType('PanelScore', { simpleResolvers: true })
export class PanelScoreType {
  @Field(() => DimensionEnum)
  @VisibleTo(...PANELS)
  dimension: Dimension;

  @Field(() => Float)
  @VisibleTo(...PANELS)
  points: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PANELS)
  remark: string | null;
}

/** Returns the form of a member in the order of the dimensions. */
export function toPanelScores(points: PanelMemberType['points']): PanelScoreType[] {
  return DIMENSION.values.flatMap((dimension) =>
    (points ?? [])
      .filter((each) => each.dimension === dimension)
      .map(({ pointsTenths, remark }) => ({ dimension, points: pointsTenths / 10, remark })),
  );
}

/** Returns the fields that the offices may read. The person who entered the form is left out. */
export function toPanelMember(row: PanelMemberRow): PanelMemberType {
  const { id, kind, round, name, appointedOn, recusedOn, recusalReason, scoredOn, evaluationId, points } = row;
  const course = { appointedOn, recusedOn, recusalReason, scoredOn };
  return { id, kind, round, account: row.person?.subject ?? null, name, ...course, evaluationId, points };
}
