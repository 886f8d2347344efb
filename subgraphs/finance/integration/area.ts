import { type RecordingArea } from '../ground/event/recording-area';
import { MachineClientResolver } from './machine-client/machine-client.resolver';
import { machineClientTable } from './machine-client/machine-client.row';
import { webhookDeliveryTable } from './queue/webhook-delivery.row';
import { webhookProgressTable } from './queue/webhook-progress.row';
import { WebhookStateResolver } from './queue/webhook-state.resolver';
import { SubscriptionResolver } from './subscription/subscription.resolver';
import { WebhookResolver } from './webhook/webhook.resolver';
import { webhookTable } from './webhook/webhook.row';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { MachineClientRepository } from './machine-client/machine-client.repository';
import { WebhookRepository, type WebhookSlice } from './webhook/webhook.repository';
import { WebhookDeliveryRepository, type WebhookDeliverySlice } from './queue/webhook-delivery.repository';
import { WebhookProgressRepository, type WebhookProgressSlice } from './queue/webhook-progress.repository';
import { webhookLoaders } from './webhook/webhook.loader';
import { webhookStateLoaders } from './queue/webhook-state.loader';

/** The area of machine clients, and of webhooks that notify a bureau's systems of recorded events. */
export const integration = {
  resolvers: [MachineClientResolver, WebhookResolver, SubscriptionResolver, WebhookStateResolver],
  tables: [machineClientTable, webhookTable, webhookProgressTable, webhookDeliveryTable],
  repositories: (access: Access) => ({
    machineClients: new MachineClientRepository(access),
    webhooks: new WebhookRepository(access),
    webhookDeliveries: new WebhookDeliveryRepository(access),
    webhookProgress: new WebhookProgressRepository(access),
  }),
  loaders: (repositories: WebhookSlice & WebhookDeliverySlice & WebhookProgressSlice) =>
    mergeDistinct([webhookLoaders(repositories), webhookStateLoaders(repositories)]),
  actions: [
    'CLIENT_ADDED',
    'CLIENT_DISABLED',
    'CLIENT_SECRET_ROTATED',
    'WEBHOOK_PARKED',
    'WEBHOOK_PAUSED',
    'WEBHOOK_REMOVED',
    'WEBHOOK_REPLAYED',
    'WEBHOOK_RESUMED',
    'WEBHOOK_SUBSCRIBED',
  ],
} satisfies RecordingArea;
