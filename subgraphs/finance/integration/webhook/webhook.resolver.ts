import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { SUBSCRIPTIONS } from '../../ground/roles/readers';
import { type IntegrationContext } from '../context';
import { addressShown } from './webhook.rules';
import { WebhookConnectionType, WebhookType, toWebhook } from './webhook.type';

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => WebhookConnectionType, { nullable: true, description: 'Those that were not removed, the newest first.' })
  @VisibleTo(...SUBSCRIPTIONS)
  async webhooks(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: IntegrationContext,
  ): Promise<ConnectionOf<WebhookType>> {
    const page = await context.webhooks.page(pageRequest(first, after));
    return new WebhookConnectionType(page, (row) => ({ ...toWebhook(row), url: addressShown(row, context) }));
  }

  @Query(() => WebhookType, { nullable: true })
  @VisibleTo(...SUBSCRIPTIONS)
  async webhook(@Arg('id', () => ID) id: string, @Ctx() context: IntegrationContext): Promise<WebhookType | null> {
    const row = await context.load.webhook.load(id);
    return row && { ...toWebhook(row), url: addressShown(row, context) };
  }
}
