import { unauthenticated } from '../../../../shared/kernel/errors';
import { type IntegrationTransaction } from '../context';
import { webhookEvent } from '../webhook/webhook-event';
import { type WebhookRow } from '../webhook/webhook.row';

/**
 * The machine client that asks, locked, so that it cannot end meanwhile; null of a person.
 * @throws HubError UNAUTHENTICATED where it is disabled: its token goes on for some seconds, what it has sent would for ever
 */
export async function askingClient({ caller, beyond }: IntegrationTransaction): Promise<string | null> {
  const client = 'subject' in caller ? await beyond.machineClients.lock(caller.subject) : null;
  if (client !== null && client.disabledAt !== null) throw unauthenticated();
  return client?.id ?? null;
}

/** A client that has ended is notified of nothing any more. What waits is kept: somebody else of the bureau may have it go on. */
export async function pauseWebhooksOf(tx: IntegrationTransaction, clientId: string): Promise<void> {
  for (const before of await tx.webhooks.lockActiveOf(clientId)) {
    const after: WebhookRow = { ...before, status: 'PAUSED' };
    await tx.webhooks.update(after);
    tx.write.record(webhookEvent('WEBHOOK_PAUSED', before, after));
  }
}
