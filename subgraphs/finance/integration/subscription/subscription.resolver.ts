import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type FinanceContext } from '../../context';
import { SUBSCRIPTIONS } from '../../ground/readers';
import { SUBSCRIBER } from '../../ground/writers';
import { pauseWebhook, removeWebhook, replayWebhook, resumeWebhook, subscribeWebhook } from './subscription.commands';
import { ReplayWebhookArgs, SubscribeWebhookInput, WebhookArgs, subscribeWebhookSchema } from './subscription.input';
import { addressShown } from './subscription.rules';
import { WebhookConnectionType, WebhookType, toWebhook } from '../webhook/webhook.type';

type Answer = Promise<WebhookType | null>;

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => WebhookConnectionType, { nullable: true, description: 'Those that were not removed, the newest first.' })
  @VisibleTo(...SUBSCRIPTIONS)
  async webhooks(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: FinanceContext,
  ): Promise<ConnectionOf<WebhookType>> {
    const page = await context.webhooks.page(pageRequest(first, after));
    return new WebhookConnectionType(page, (row) => ({ ...toWebhook(row), url: addressShown(row, context) }));
  }

  @Query(() => WebhookType, { nullable: true })
  @VisibleTo(...SUBSCRIPTIONS)
  async webhook(@Arg('id', () => ID) id: string, @Ctx() context: FinanceContext): Answer {
    const row = await context.load.webhook.load(id);
    return row && { ...toWebhook(row), url: addressShown(row, context) };
  }

  @Mutation(() => WebhookType, {
    nullable: true,
    description: 'From now on. Keep the secret: it is told here alone, and again where the call is repeated.',
  })
  @VisibleTo(...SUBSCRIBER)
  async subscribeWebhook(
    @Arg('input', () => SubscribeWebhookInput) input: SubscribeWebhookInput,
    @Ctx() { write, load, webhookReach, webhookSecret }: FinanceContext,
  ): Answer {
    const told = parseInput(subscribeWebhookSchema, input);
    const ids = await write('subscribeWebhook', input, (tx) => subscribeWebhook(tx, told, webhookReach));
    return written(ids, load.webhook, (row) => ({ ...toWebhook(row), secret: webhookSecret(row.id) }));
  }

  @Mutation(() => WebhookType, {
    nullable: true,
    description: 'Tells once more what was put on record after the cursor, and goes on.',
  })
  @VisibleTo(...SUBSCRIBER)
  async replayWebhook(
    @Args(() => ReplayWebhookArgs) args: ReplayWebhookArgs,
    @Ctx() { write, load }: FinanceContext,
  ): Answer {
    const ids = await write('replayWebhook', args, (tx) => replayWebhook(tx, args.id, args.after));
    return written(ids, load.webhook, toWebhook);
  }

  @Mutation(() => WebhookType, {
    nullable: true,
    description: 'Nothing is sent until it is resumed, and nothing lost.',
  })
  @VisibleTo(...SUBSCRIBER)
  async pauseWebhook(@Args(() => WebhookArgs) args: WebhookArgs, @Ctx() { write, load }: FinanceContext): Answer {
    return written(await write('pauseWebhook', args, (tx) => pauseWebhook(tx, args.id)), load.webhook, toWebhook);
  }

  @Mutation(() => WebhookType, {
    nullable: true,
    description: 'Goes on at once where it stopped, whether it was paused, parked or waits after a failure.',
  })
  @VisibleTo(...SUBSCRIBER)
  async resumeWebhook(@Args(() => WebhookArgs) args: WebhookArgs, @Ctx() { write, load }: FinanceContext): Answer {
    return written(await write('resumeWebhook', args, (tx) => resumeWebhook(tx, args.id)), load.webhook, toWebhook);
  }

  @Mutation(() => WebhookType, { nullable: true, description: 'For good.' })
  @VisibleTo(...SUBSCRIBER)
  async removeWebhook(@Args(() => WebhookArgs) args: WebhookArgs, @Ctx() { write, load }: FinanceContext): Answer {
    return written(await write('removeWebhook', args, (tx) => removeWebhook(tx, args.id)), load.webhook, toWebhook);
  }
}
