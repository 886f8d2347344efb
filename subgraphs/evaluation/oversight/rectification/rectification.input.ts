import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import {
  type RectificationAddressee,
  type RectificationOpener,
  type RectificationOutcome,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { RECTIFIERS } from '../../ground/roles/writers';
import { AddresseeEnum, OpenerEnum, RectificationOutcomeEnum, RectificationStatusEnum } from './rectification.type';

@InputType('OpenRectificationInput')
export class OpenRectificationInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...RECTIFIERS)
  stationId: string;

  @Field(() => RuleIdScalar)
  @VisibleTo(...RECTIFIERS)
  rule: string;

  @Field(() => String)
  @VisibleTo(...RECTIFIERS)
  demand: string;

  @Field(() => DateScalar)
  @VisibleTo(...RECTIFIERS)
  dueOn: string;

  @Field(() => AddresseeEnum, { nullable: true })
  @VisibleTo(...RECTIFIERS)
  addressee?: RectificationAddressee | null;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...RECTIFIERS)
  inspectionId?: string | null;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...RECTIFIERS)
  visitId?: string | null;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...RECTIFIERS)
  attachments?: AttachmentInput[] | null;
}

export const openRectificationSchema = z.object({
  stationId: z.string(),
  rule: z.string(),
  demand: prose(2000),
  dueOn: z.string(),
  addressee: optional(z.custom<RectificationAddressee>()),
  inspectionId: optional(z.string()),
  visitId: optional(z.string()),
  attachments: attachmentsSchema,
});
export type Demand = Omit<z.output<typeof openRectificationSchema>, 'attachments'>;

@ArgsType()
export class AnswerRectificationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => [AttachmentInput], { nullable: true })
  attachments?: AttachmentInput[] | null;
}
export const answerSchema = z.object({ text: prose(2000), attachments: attachmentsSchema });

@ArgsType()
export class ReturnRectificationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;

  @Field(() => DateScalar)
  dueOn: string;
}
export const returnReasonSchema = prose(2000);

@ArgsType()
export class CloseRectificationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => RectificationOutcomeEnum)
  outcome: RectificationOutcome;

  @Field(() => String, { nullable: true })
  remark?: string | null;
}
export const remarkSchema = optional(prose(2000));

@ArgsType()
export class RectificationsArgs extends PlacedPageArgs {
  @Field(() => [RectificationStatusEnum], { nullable: true })
  status?: RectificationStatus[] | null;

  @Field(() => OpenerEnum, { nullable: true })
  openedBy?: RectificationOpener | null;

  @Field(() => ID, { nullable: true })
  stationId?: string | null;
}
