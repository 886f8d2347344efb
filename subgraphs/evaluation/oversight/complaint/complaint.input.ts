import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { COMPLAINANT } from '../../ground/roles/writers';
import { ComplaintOutcomeEnum, ComplaintStatusEnum, type ComplaintType } from './complaint.type';

@InputType('ComplainInput', { description: 'For the bureau of the station’s district, and for nobody else’s eyes.' })
export class ComplainInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...COMPLAINANT)
  stationId: string;

  @Field(() => String, { description: 'Up to 2000 characters.' })
  @VisibleTo(...COMPLAINANT)
  text: string;

  @Field(() => String, { nullable: true, description: 'How you can be reached, if you like: up to 200 characters.' })
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

  @Field(() => String, { nullable: true, description: 'Up to 2000 characters.' })
  remark?: string | null;
}
export const complaintRemarkSchema = optional(prose(2000));

@ArgsType()
export class ComplaintsArgs extends PlacedPageArgs {
  @Field(() => [ComplaintStatusEnum], { nullable: true })
  status?: ComplaintType['status'][] | null;
}
