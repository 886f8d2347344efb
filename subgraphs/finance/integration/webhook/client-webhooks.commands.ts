import { webhookEvent } from './webhook-event';
import { type WebhookRow } from './webhook.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WebhookSlice } from './webhook.repository';

/** The transaction that the commands of this file need. */
export type ClientWebhooksTransaction = Transaction<WebhookSlice>;

/**
 * Pauses the webhooks of a machine client that is disabled. Their queues are kept. Another person or machine client of
 * the finance bureau that subscribed may resume them.
 */
export async function pauseWebhooksOf(tx: ClientWebhooksTransaction, clientId: string): Promise<void> {
  for (const before of await tx.webhooks.lockActiveOf(clientId)) {
    const after: WebhookRow = { ...before, status: 'PAUSED' };
    await tx.webhooks.update(after);
    tx.write.record(webhookEvent('WEBHOOK_PAUSED', before, after));
  }
}
