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
import { type ComplaintRow } from './complaint.row';

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

  @Field(() => ComplaintOutcomeEnum, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  outcome: ComplaintOutcome | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  answeredOn: string | null;

  @Field(() => String)
  @VisibleTo(...COMPLAINT_READERS)
  text: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINT_READERS)
  remark: string | null;

  /** A field resolver returns it after it has noted who reads it. It is not a field of the GraphQL type itself. */
  contactOnFile: string | null;
  /** Resolvers load the station by this. It is not a field of the GraphQL type. */
  stationId: string;
}

/** Returns the fields of a row that clients may read, and no others. */
export function toComplaint(row: ComplaintRow): ComplaintType {
  const { id, receivedOn, status, outcome, answeredOn, text, remark, contact, stationId } = row;
  return { id, receivedOn, status, outcome, answeredOn, text, remark, contactOnFile: contact, stationId };
}

export const ComplaintConnectionType = connectionType('ComplaintConnection', () => ComplaintType, COMPLAINTS);

@ObjectType('ComplaintReceipt', { simpleResolvers: true })
export class ComplaintReceiptType {
  @Field(() => ID)
  @VisibleTo('PUBLIC')
  receipt: string;
}
