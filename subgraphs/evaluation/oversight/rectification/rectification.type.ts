import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  RECTIFICATION_ADDRESSEE,
  RECTIFICATION_OPENER,
  RECTIFICATION_OUTCOME,
  RECTIFICATION_STATUS,
  type RectificationAddressee,
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
import { type RectificationRoundRow } from './rectification-round.row';
import { statusOf } from './rectification.rules';

export const RectificationStatusEnum = domainEnum(RECTIFICATION_STATUS);
export const RectificationOutcomeEnum = domainEnum(RECTIFICATION_OUTCOME);
export const AddresseeEnum = domainEnum(RECTIFICATION_ADDRESSEE);
export const OpenerEnum = domainEnum(RECTIFICATION_OPENER);

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

  @Field(() => AddresseeEnum)
  @VisibleTo(...MENDING)
  addressee: RectificationAddressee;

  @Field(() => OpenerEnum)
  @VisibleTo(...MENDING)
  openedBy: RectificationOpener;

  @Field(() => DateScalar)
  @VisibleTo(...MENDING)
  openedOn: string;

  @Field(() => Int)
  @VisibleTo(...MENDING)
  round: number;

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

  /**
   * Resolvers load the station, the contractor and the cited checks by the keys below, which are not fields of the
   * GraphQL type.
   */
  stationId: string;
  contractorId: string | null;
  inspectionId: string | null;
  visitId: string | null;
}

/** Returns only the fields of a row that callers may read. */
export function toRectification(row: RectificationRow, today: PlainDate): RectificationType {
  const { id, rule, demand, addressee, openedBy, openedOn, round, dueOn, answer, answeredOn, remark, closedOn } = row;
  const { stationId, contractorId, inspectionId, visitId } = row;
  const own = { id, rule, demand, addressee, openedBy, openedOn, round, dueOn, status: statusOf(row, today) };
  return { ...own, answer, answeredOn, remark, closedOn, stationId, contractorId, inspectionId, visitId };
}

export const RectificationConnectionType = connectionType('RectificationConnection', () => RectificationType, MENDING);

@ObjectType('RectificationRound', { simpleResolvers: true })
export class RectificationRoundType {
  @Field(() => Int)
  @VisibleTo(...MENDING)
  round: number;

  @Field(() => DateScalar)
  @VisibleTo(...MENDING)
  dueOn: string;

  @Field(() => String)
  @VisibleTo(...MENDING)
  answer: string;

  @Field(() => DateScalar)
  @VisibleTo(...MENDING)
  answeredOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...MENDING)
  returnedOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...MENDING)
  returnReason: string | null;

  /** A resolver loads the files by this key, which is not a field of the GraphQL type. */
  id: string;
}

/** Returns only the fields of a row that callers may read. */
export function toRound(row: RectificationRoundRow): RectificationRoundType {
  const { id, round, dueOn, answer, answeredOn, returnedOn, returnReason } = row;
  return { id, round, dueOn, answer, answeredOn, returnedOn, returnReason };
}
