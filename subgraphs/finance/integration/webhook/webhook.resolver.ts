import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { SUBSCRIPTIONS } from '../../ground/roles/readers';
import { addressShown } from './webhook.rules';
import { WebhookConnectionType, WebhookType, toWebhook } from './webhook.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type WebhookLoaders } from './webhook.loader';
import { type WebhookSlice } from './webhook.repository';

type Context = Reading<WebhookLoaders, WebhookSlice>;

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => WebhookConnectionType, { nullable: true })
  @VisibleTo(...SUBSCRIPTIONS)
  async webhooks(@Args(() => PageArgs) paging: PageArgs, @Ctx() context: Context): Promise<ConnectionOf<WebhookType>> {
    const page = await context.webhooks.page(pageRequest(paging));
    return new WebhookConnectionType(page, (row) => ({ ...toWebhook(row), url: addressShown(row, context) }));
  }

  @Query(() => WebhookType, { nullable: true })
  @VisibleTo(...SUBSCRIPTIONS)
  async webhook(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<WebhookType | null> {
    const row = await context.load.webhook.load(id);
    return row && { ...toWebhook(row), url: addressShown(row, context) };
  }
}
