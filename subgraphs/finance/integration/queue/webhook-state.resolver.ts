import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { SUBSCRIPTIONS } from '../../ground/roles/readers';
import { WebhookType } from '../webhook/webhook.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type WebhookStateLoaders } from './webhook-state.loader';

type Context = Reading<WebhookStateLoaders>;

/** Resolves the state of a webhook's delivery. */
@Resolver(() => WebhookType)
export class WebhookStateResolver {
  @FieldResolver(() => Int)
  @VisibleTo(...SUBSCRIPTIONS)
  waiting(@Root() { id }: WebhookType, @Ctx() { load }: Context): Promise<number> {
    return load.webhookWaiting.load(id);
  }

  @FieldResolver(() => Int)
  @VisibleTo(...SUBSCRIPTIONS)
  async failures(@Root() { id }: WebhookType, @Ctx() { load }: Context): Promise<number> {
    return (await load.webhookProgress.load(id))?.failures ?? 0;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...SUBSCRIPTIONS)
  async failingSince(@Root() { id }: WebhookType, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.webhookProgress.load(id))?.failingSince ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
  })
  @VisibleTo(...SUBSCRIPTIONS)
  async nextTryAt(@Root() { id }: WebhookType, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.webhookProgress.load(id))?.notBefore ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
  })
  @VisibleTo(...SUBSCRIPTIONS)
  async lastOutcome(@Root() { id }: WebhookType, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.webhookProgress.load(id))?.lastOutcome ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...SUBSCRIPTIONS)
  async lastTriedAt(@Root() { id }: WebhookType, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.webhookProgress.load(id))?.lastTriedAt ?? null;
  }
}
