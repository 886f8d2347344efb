import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { CursorScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { SUBSCRIBER } from '../../ground/roles/writers';

const MOST_EVENTS = 100;

@InputType('SubscribeWebhookInput')
export class SubscribeWebhookInput extends WriteInput {
  @Field(() => String)
  @VisibleTo(...SUBSCRIBER)
  url: string;

  @Field(() => [String])
  @VisibleTo(...SUBSCRIBER)
  events: string[];
}

export const subscribeWebhookSchema = z.object({
  url: z.string().max(500),
  events: z.array(z.string()).max(MOST_EVENTS),
});
export type Subscription = z.output<typeof subscribeWebhookSchema>;

@ArgsType()
export class WebhookArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}

@ArgsType()
export class ReplayWebhookArgs extends WebhookArgs {
  @Field(() => CursorScalar)
  after: string;
}
