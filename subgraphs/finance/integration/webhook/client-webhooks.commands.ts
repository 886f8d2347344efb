import { webhookEvent } from './webhook-event';
import { type WebhookRow } from './webhook.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WebhookSlice } from './webhook.repository';

/** What the commands of this file work with. */
export type ClientWebhooksTransaction = Transaction<WebhookSlice>;

/** A client that has ended is notified of nothing any more. What waits is kept: somebody else of the bureau may have it go on. */
export async function pauseWebhooksOf(tx: ClientWebhooksTransaction, clientId: string): Promise<void> {
  for (const before of await tx.webhooks.lockActiveOf(clientId)) {
    const after: WebhookRow = { ...before, status: 'PAUSED' };
    await tx.webhooks.update(after);
    tx.write.record(webhookEvent('WEBHOOK_PAUSED', before, after));
  }
}
