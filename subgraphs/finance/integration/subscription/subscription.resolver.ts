import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { SUBSCRIBER } from '../../ground/roles/writers';
import { WebhookType, toWebhook } from '../webhook/webhook.type';
import {
  type SubscriptionTransaction,
  pauseWebhook,
  removeWebhook,
  replayWebhook,
  resumeWebhook,
  subscribeWebhook,
} from './subscription.commands';
import { ReplayWebhookArgs, SubscribeWebhookInput, WebhookArgs, subscribeWebhookSchema } from './subscription.input';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type Reach } from '../sending/webhook-address';
import { type WebhookLoaders } from '../webhook/webhook.loader';

type Context = Writing<SubscriptionTransaction, WebhookLoaders> & {
  /** The addresses to which the Hub may send webhooks. */
  webhookReach: Reach;
  /** The signing secret of a webhook, by its id. */
  webhookSecret: (id: string) => string;
  /** The actions to which a webhook can subscribe. */
  recordedActions: ReadonlySet<string>;
};

type Answer = Promise<WebhookType | null>;

/** Lets a finance bureau manage its webhooks. */
@Resolver(() => WebhookType)
export class SubscriptionResolver {
  @Mutation(() => WebhookType, {
    nullable: true,
  })
  @VisibleTo(...SUBSCRIBER)
  async subscribeWebhook(
    @Arg('input', () => SubscribeWebhookInput) input: SubscribeWebhookInput,
    @Ctx() { write, load, webhookReach, webhookSecret, recordedActions }: Context,
  ): Answer {
    const subscription = parseInput(subscribeWebhookSchema, input);
    const setting = { reach: webhookReach, actions: recordedActions };
    const ids = await write('subscribeWebhook', input, (tx) => subscribeWebhook(tx, subscription, setting));
    return written(ids, load.webhook, (row) => ({ ...toWebhook(row), secret: webhookSecret(row.id) }));
  }

  @Mutation(() => WebhookType, {
    nullable: true,
  })
  @VisibleTo(...SUBSCRIBER)
  async replayWebhook(@Args(() => ReplayWebhookArgs) args: ReplayWebhookArgs, @Ctx() { write, load }: Context): Answer {
    const ids = await write('replayWebhook', args, (tx) => replayWebhook(tx, args.id, args.after));
    return written(ids, load.webhook, toWebhook);
  }

  @Mutation(() => WebhookType, {
    nullable: true,
  })
  @VisibleTo(...SUBSCRIBER)
  async pauseWebhook(@Args(() => WebhookArgs) args: WebhookArgs, @Ctx() { write, load }: Context): Answer {
    return written(await write('pauseWebhook', args, (tx) => pauseWebhook(tx, args.id)), load.webhook, toWebhook);
  }

  @Mutation(() => WebhookType, {
    nullable: true,
  })
  @VisibleTo(...SUBSCRIBER)
  async resumeWebhook(@Args(() => WebhookArgs) args: WebhookArgs, @Ctx() { write, load }: Context): Answer {
    return written(await write('resumeWebhook', args, (tx) => resumeWebhook(tx, args.id)), load.webhook, toWebhook);
  }

  @Mutation(() => WebhookType, { nullable: true })
  @VisibleTo(...SUBSCRIBER)
  async removeWebhook(@Args(() => WebhookArgs) args: WebhookArgs, @Ctx() { write, load }: Context): Answer {
    return written(await write('removeWebhook', args, (tx) => removeWebhook(tx, args.id)), load.webhook, toWebhook);
  }
}
