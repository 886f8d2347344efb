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

  @Field(() => String)
  text: string;
}
export const answerSchema = prose(2000);

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
}
