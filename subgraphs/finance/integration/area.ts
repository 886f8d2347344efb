import { type RecordingArea } from '../ground/event/recording-area';
import { MachineClientResolver } from './machine-client/machine-client.resolver';
import { machineClientTable } from './machine-client/machine-client.row';
import { webhookDeliveryTable } from './queue/webhook-delivery.row';
import { webhookProgressTable } from './queue/webhook-progress.row';
import { WebhookStateResolver } from './queue/webhook-state.resolver';
import { SubscriptionResolver } from './subscription/subscription.resolver';
import { WebhookResolver } from './webhook/webhook.resolver';
import { webhookTable } from './webhook/webhook.row';

/** How the bureaus' own systems take part: machine clients, and webhooks that are notified of what is recorded. */
export const integration: RecordingArea = {
  resolvers: [MachineClientResolver, WebhookResolver, SubscriptionResolver, WebhookStateResolver],
  tables: [machineClientTable, webhookTable, webhookProgressTable, webhookDeliveryTable],
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
};
