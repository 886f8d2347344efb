import { Field, ID, ObjectType } from 'type-graphql';
import {
  RECTIFICATION_OPENER,
  RECTIFICATION_OUTCOME,
  RECTIFICATION_STATUS,
  type RectificationOpener,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { MENDING } from '../../ground/roles/readers';
import { type RectificationRow } from './rectification.row';
import { statusOf } from './rectification.rules';

export const RectificationStatusEnum = domainEnum(RECTIFICATION_STATUS);
export const RectificationOutcomeEnum = domainEnum(RECTIFICATION_OUTCOME);
const OpenerEnum = domainEnum(RECTIFICATION_OPENER);

@ObjectType('Rectification', {
  simpleResolvers: true,
})
export class RectificationType {
  @Field(() => ID)
  @VisibleTo(...MENDING)
  id: string;

  @Field(() => RuleIdScalar)
  @VisibleTo(...MENDING)
  rule: string;

  @Field(() => String)
  @VisibleTo(...MENDING)
  demand: string;

  @Field(() => OpenerEnum)
  @VisibleTo(...MENDING)
  openedBy: RectificationOpener;

  @Field(() => DateScalar)
  @VisibleTo(...MENDING)
  openedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...MENDING)
  dueOn: string;

  @Field(() => RectificationStatusEnum)
  @VisibleTo(...MENDING)
  status: RectificationStatus;

  @Field(() => String, { nullable: true })
  @VisibleTo(...MENDING)
  answer: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...MENDING)
  answeredOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...MENDING)
  remark: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...MENDING)
  closedOn: string | null;

  /** Resolvers load the station and the contractor by these. They are not fields of the GraphQL type. */
  stationId: string;
  contractorId: string;
}

/** Returns the fields of a row that clients may read, and no others. */
export function toRectification(row: RectificationRow, today: PlainDate): RectificationType {
  const { id, rule, demand, openedBy, openedOn, dueOn, answer, answeredOn, remark, closedOn } = row;
  const { stationId, contractorId } = row;
  const own = { id, rule, demand, openedBy, openedOn, dueOn, status: statusOf(row, today) };
  return { ...own, answer, answeredOn, remark, closedOn, stationId, contractorId };
}

export const RectificationConnectionType = connectionType('RectificationConnection', () => RectificationType, MENDING);
