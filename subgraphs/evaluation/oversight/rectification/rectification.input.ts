import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type RectificationOutcome, type RectificationStatus } from '../../../../shared/domain/oversight';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { RECTIFIERS } from '../../ground/roles/writers';
import { RectificationOutcomeEnum, RectificationStatusEnum } from './rectification.type';

@InputType('OpenRectificationInput', { description: 'For the contractor that serves the station today.' })
export class OpenRectificationInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...RECTIFIERS)
  stationId: string;

  @Field(() => RuleIdScalar)
  @VisibleTo(...RECTIFIERS)
  rule: string;

  @Field(() => String, { description: 'What is to be mended, in up to 2000 characters.' })
  @VisibleTo(...RECTIFIERS)
  demand: string;

  @Field(() => DateScalar, { description: 'Today or later, within a year.' })
  @VisibleTo(...RECTIFIERS)
  dueOn: string;
}

export const openRectificationSchema = z.object({
  stationId: z.string(),
  rule: z.string(),
  demand: prose(2000),
  dueOn: z.string(),
});
export type Demand = z.output<typeof openRectificationSchema>;

@ArgsType()
export class AnswerRectificationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What was done, in up to 2000 characters.' })
  text: string;
}
export const answerSchema = prose(2000);

@ArgsType()
export class CloseRectificationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => RectificationOutcomeEnum)
  outcome: RectificationOutcome;

  @Field(() => String, { nullable: true, description: 'Up to 2000 characters.' })
  remark?: string | null;
}
export const remarkSchema = optional(prose(2000));

@ArgsType()
export class RectificationsArgs extends PlacedPageArgs {
  @Field(() => [RectificationStatusEnum], { nullable: true })
  status?: RectificationStatus[] | null;
}
