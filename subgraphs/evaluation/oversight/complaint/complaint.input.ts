import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { COMPLAINANT, COMPLAINT_ANSWERERS } from '../../ground/roles/writers';
import { ComplaintOutcomeEnum, ComplaintStatusEnum, type ComplaintType } from './complaint.type';

@InputType('ComplainInput')
export class ComplainInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...COMPLAINANT)
  stationId: string;

  @Field(() => String)
  @VisibleTo(...COMPLAINANT)
  text: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINANT)
  contact?: string | null;
}

export const complainSchema = z.object({
  stationId: z.string(),
  text: prose(2000),
  contact: optional(line(200)),
  idempotencyKey: optional(z.string()),
});
export type Complaint = z.output<typeof complainSchema>;

@ArgsType()
export class AnswerComplaintArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => ComplaintOutcomeEnum)
  outcome: NonNullable<ComplaintType['outcome']>;

  @Field(() => String, { nullable: true })
  remark?: string | null;

  @Field(() => String, { nullable: true })
  publishedAnswer?: string | null;
}
const complaintProse = optional(prose(2000));
export const complaintAnswerSchema = z.object({ remark: complaintProse, publishedAnswer: complaintProse });

@ArgsType()
export class ExtendComplaintArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;

  @Field(() => DateScalar)
  dueOn: string;
}
export const extensionReasonSchema = prose(2000);

@ArgsType()
export class TransferComplaintArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  authority: string;

  @Field(() => String, { nullable: true })
  hotlineNumber?: string | null;

  @Field(() => String, { nullable: true })
  remark?: string | null;
}
/** The number of a 12345 hotline ticket: letters, digits and hyphens. */
const orderNumber = z.string().refine((text) => /^[A-Za-z0-9-]{1,32}$/.test(text), {
  params: { zh: '须为 1 至 32 个字母、数字或连字符', en: 'must have 1 to 32 letters, digits or hyphens' },
});
export const complaintTransferSchema = z.object({
  authority: line(100),
  hotlineNumber: optional(orderNumber),
  remark: complaintProse,
});

@InputType('RecordHotlineComplaintInput')
export class RecordHotlineComplaintInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...COMPLAINT_ANSWERERS)
  stationId: string;

  @Field(() => String)
  @VisibleTo(...COMPLAINT_ANSWERERS)
  hotlineNumber: string;

  @Field(() => DateScalar)
  @VisibleTo(...COMPLAINT_ANSWERERS)
  receivedOn: string;

  @Field(() => String)
  @VisibleTo(...COMPLAINT_ANSWERERS)
  text: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLAINT_ANSWERERS)
  contact?: string | null;
}

export const recordHotlineComplaintSchema = z.object({
  stationId: z.string(),
  hotlineNumber: orderNumber,
  receivedOn: z.string(),
  text: prose(2000),
  contact: optional(line(200)),
});
export type HotlineComplaint = z.output<typeof recordHotlineComplaintSchema>;

@ArgsType()
export class ComplaintsArgs extends PlacedPageArgs {
  @Field(() => [ComplaintStatusEnum], { nullable: true })
  status?: ComplaintType['status'][] | null;
}
