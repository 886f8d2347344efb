import { type OwnWrite } from '../../../shared/data/own-write';
import { type WebhookQueues, webhookQueues } from './webhook-queues';
import { WebhookRepository } from './webhook.repository';

/** What the hub works with when it tells webhooks of events, in a transaction of its own. */
export type WebhookTx = OwnWrite & WebhookQueues & { webhooks: WebhookRepository };

export function webhookTx(own: OwnWrite): WebhookTx {
  return { ...own, ...webhookQueues(own.access), webhooks: new WebhookRepository(own.access) };
}
