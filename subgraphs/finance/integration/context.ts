import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { figuresLoader, rowLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { MachineClientRepository } from './machine-client/machine-client.repository';
import { WebhookDeliveryRepository } from './queue/webhook-delivery.repository';
import { WebhookProgressRepository } from './queue/webhook-progress.repository';
import { webhookQueues } from './queue/webhook-queues.repository';
import { type Reach } from './sending/webhook-address';
import { WebhookRepository } from './webhook/webhook.repository';

/** Repositories on a request or on a transaction. */
export function integrationRepositories(access: Access) {
  return {
    machineClients: new MachineClientRepository(access),
    webhooks: new WebhookRepository(access),
    webhookDeliveries: new WebhookDeliveryRepository(access),
    webhookProgress: new WebhookProgressRepository(access),
  };
}
export type IntegrationRepositories = ReturnType<typeof integrationRepositories>;

/** Past the scope of the caller: a machine client, which nobody reads, and whether it has ended. */
export function integrationBeyond(everywhere: WriteAccess) {
  return { machineClients: new MachineClientRepository(everywhere) };
}
export type IntegrationBeyond = ReturnType<typeof integrationBeyond>;

/** Loaders of one request. */
export function integrationLoaders({ webhooks, webhookDeliveries, webhookProgress }: IntegrationRepositories) {
  return {
    webhook: rowLoader(webhooks, 'id'),
    webhookProgress: rowLoader(webhookProgress, 'webhookId'),
    webhookWaiting: figuresLoader((ids: readonly string[]) => webhookDeliveries.waitingOf(ids), 0),
  };
}
export type IntegrationLoaders = ReturnType<typeof integrationLoaders>;

/** What sends to webhooks writes: the same on a caller's transaction and on one of the Hub's own. */
export function dispatchRepositories(access: WriteAccess) {
  return { queues: webhookQueues(access) };
}
export type DispatchRepositories = ReturnType<typeof dispatchRepositories>;

/** What the dispatch of webhooks works with: nobody asks, so it has no caller. */
export type DispatchTransaction = DispatchRepositories &
  Pick<IntegrationRepositories, 'webhooks'> &
  Pick<Transaction<object>, 'now' | 'write'>;

type Repositories = GroundRepositories & IntegrationRepositories;
export type IntegrationTransaction = Transaction<Repositories> & DispatchRepositories & { beyond: IntegrationBeyond };
export type IntegrationContext = AreaContext<
  Repositories,
  GroundLoaders & IntegrationLoaders,
  IntegrationTransaction
> & {
  /** Where the Hub may send to. */
  webhookReach: Reach;
  /** The signing secret of a webhook, by its id. */
  webhookSecret: (id: string) => string;
  /** The actions that a webhook can subscribe to. */
  recordedActions: ReadonlySet<string>;
};
