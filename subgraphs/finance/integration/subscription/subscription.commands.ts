import { withoutFailures, newProgress } from '../queue/webhook-progress.rules';
import { type WebhookStatus } from '../../../../shared/domain/money';
import { decodePosition, encodePosition } from '../../../../shared/record/events/feed-cursor';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { askingClient } from './asking-client.commands';
import { type Reach, readAddress } from '../sending/webhook-address';
import { webhookEvent } from '../webhook/webhook-event';
import { type Subscription } from './subscription.input';
import { type WebhookRow } from '../webhook/webhook.row';
import { assertOwn, assertRoom, courseOf, readEvents, replayFrom, subscriberOf } from './subscription.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WebhookSlice } from '../webhook/webhook.repository';
import { type QueueSlice } from '../queue/webhook-queues.repository';
import { type BeyondMachineClients } from '../machine-client/machine-client.repository';

/** The transaction that the commands of this file need. */
export type SubscriptionTransaction = Transaction<WebhookSlice & QueueSlice & BeyondMachineClients>;

/** The addresses to which the Hub may send webhooks, and the actions that it records. */
type SubscriptionSetting = { reach: Reach; actions: ReadonlySet<string> };

/**
 * Subscribes a webhook to the events that are recorded from now on. Earlier events can be read in the feed or replayed.
 * @returns the webhook's id
 */
export async function subscribeWebhook(
  tx: SubscriptionTransaction,
  subscription: Subscription,
  { reach, actions }: SubscriptionSetting,
): Promise<string[]> {
  const divisionCode = subscriberOf(tx.scope);
  const url = readAddress(subscription.url, reach);
  const events = readEvents(subscription.events, actions);
  assertRoom(await tx.webhooks.countOf(divisionCode));
  const id = newId(tx.now);
  const clientId = await askingClient(tx);
  const createdAt = tx.now.toISOString();
  const webhook: WebhookRow = { id, divisionCode, url, events, status: 'ACTIVE', clientId, createdAt };
  await tx.webhooks.insert(webhook);
  const position = encodePosition(await tx.queues.feedOf(divisionCode).end());
  await tx.queues.progress.put([newProgress(id, position)]);
  tx.write.record(webhookEvent('WEBHOOK_SUBSCRIBED', null, webhook));
  return [id];
}

/**
 * Activates a webhook and moves it back to the cursor `after`, a position in the feed. The events after this position
 * are sent to the webhook again.
 * @returns the webhook's id
 */
export async function replayWebhook(tx: SubscriptionTransaction, id: string, after: string): Promise<string[]> {
  const webhook = await change(tx, id, { status: 'ACTIVE', action: 'WEBHOOK_REPLAYED' });
  const position = replayFrom(decodePosition(after), await tx.queues.feedOf(webhook.divisionCode).end());
  const progress = await tx.queues.progress.getLocked('webhookId', id);
  await tx.queues.deliveries.clear(id);
  await tx.queues.progress.put([{ ...withoutFailures(progress), position: encodePosition(position) }]);
  return [id];
}

/** Pauses a webhook. Queued events are kept, and new events are read when it resumes. @returns the webhook's id */
export async function pauseWebhook(tx: SubscriptionTransaction, id: string): Promise<string[]> {
  await change(tx, id, { status: 'PAUSED', action: 'WEBHOOK_PAUSED' });
  return [id];
}

/**
 * Resumes a webhook from the position at which it stopped. Its queued events become due at once. @returns the webhook's
 * id
 */
export async function resumeWebhook(tx: SubscriptionTransaction, id: string): Promise<string[]> {
  await change(tx, id, { status: 'ACTIVE', action: 'WEBHOOK_RESUMED' });
  const progress = await tx.queues.progress.getLocked('webhookId', id);
  const fresh = { attempts: 0, failingSince: null, dueAt: tx.now.toISOString() };
  const waiting = (await tx.queues.deliveries.lockQueue(id)).map((row) => ({ ...row, ...fresh }));
  await tx.queues.deliveries.put(waiting);
  await tx.queues.progress.put([withoutFailures(progress)]);
  return [id];
}

/** Removes a webhook. This cannot be undone. @returns the webhook's id */
export async function removeWebhook(tx: SubscriptionTransaction, id: string): Promise<string[]> {
  await change(tx, id, { status: 'REMOVED', action: 'WEBHOOK_REMOVED' });
  await tx.queues.progress.getLocked('webhookId', id);
  await tx.queues.deliveries.clear(id);
  return [id];
}

type Change = { status: WebhookStatus; action: string };

/**
 * Changes the status of a webhook. The function locks the calling machine client first, and then the webhook. The
 * command that disables a machine client locks them in the same order. The caller who resumes or replays a webhook
 * becomes its subscriber.
 */
async function change(tx: SubscriptionTransaction, id: string, { status, action }: Change): Promise<WebhookRow> {
  const clientId = await askingClient(tx);
  const before = await tx.webhooks.getLocked('id', id);
  assertOwn(before, tx.scope);
  const after = { ...courseOf(before, status), clientId: status === 'ACTIVE' ? clientId : before.clientId };
  await tx.webhooks.update(after);
  tx.write.record(webhookEvent(action, before, after));
  return after;
}
