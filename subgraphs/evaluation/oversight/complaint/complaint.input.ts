import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { COMPLAINANT } from '../../ground/roles/writers';
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
}
export const complaintRemarkSchema = optional(prose(2000));

@ArgsType()
export class ComplaintsArgs extends PlacedPageArgs {
  @Field(() => [ComplaintStatusEnum], { nullable: true })
  status?: ComplaintType['status'][] | null;
}
