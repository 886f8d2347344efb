import { Field, ID, ObjectType } from 'type-graphql';
import {
  COMPLAINT_OUTCOME,
  COMPLAINT_STATUS,
  type ComplaintOutcome,
  type ComplaintStatus,
} from '../../../../shared/domain/oversight';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COMPLAINTS, COMPLAINT_READERS } from '../../ground/roles/readers';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplaintRow } from './complaint.row';
import { statusOf } from './complaint.rules';
import { type StoredWords } from './complaint-vault';

export const ComplaintStatusEnum = domainEnum(COMPLAINT_STATUS);
export const ComplaintOutcomeEnum = domainEnum(COMPLAINT_OUTCOME);

@ObjectType('Complaint', {
  simpleResolvers: true,
})
export class ComplaintType {
  @Field(() => ID)
  @VisibleTo(...COMPLAINTS)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...COMPLAINTS)
  receivedOn: string;

  @Field(() => ComplaintStatusEnum)
  @VisibleTo(...COMPLAINTS)
  status: ComplaintStatus;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  dueOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  extendedOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINT_READERS)
  extensionReason: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINT_READERS)
  hotlineNumberIn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINT_READERS)
  hotlineNumberOut: string | null;

  @Field(() => ComplaintOutcomeEnum, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  outcome: ComplaintOutcome | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  publishedAnswer: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  transferredTo: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  transferredOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  answeredOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINT_READERS)
  remark: string | null;

  /** The encrypted text and contact, which field resolvers decrypt. `stored` is not a field of the GraphQL type. */
  stored: StoredWords;
  /** Resolvers load the station by this key, which is not a field of the GraphQL type. */
  stationId: string;
}

/** Returns only the fields of a row that callers may read. */
export function toComplaint(row: ComplaintRow, today: PlainDate): ComplaintType {
  const { id, receivedOn, dueOn, extendedOn, extensionReason, hotlineNumberIn, hotlineNumberOut } = row;
  const { outcome, publishedAnswer, answeredOn, transferredTo, transferredOn, remark, stationId } = row;
  const { text, contact } = row;
  const course = {
    status: statusOf(row, today),
    dueOn,
    extendedOn,
    extensionReason,
    hotlineNumberIn,
    hotlineNumberOut,
  };
  const end = { outcome, publishedAnswer, answeredOn, transferredTo, transferredOn };
  return { id, receivedOn, ...course, ...end, remark, stored: { id, text, contact }, stationId };
}

export const ComplaintConnectionType = connectionType('ComplaintConnection', () => ComplaintType, COMPLAINTS);

@ObjectType('ComplaintReceipt', { simpleResolvers: true })
export class ComplaintReceiptType {
  @Field(() => ID)
  @VisibleTo('PUBLIC')
  receipt: string;
}
