import { HubError } from '../../../../shared/kernel/errors';
import { type Free } from './flights';
import { type Read, readOn } from './read-on.commands';
import { type Settled, type Tries, settleTries } from './settle-tries.commands';
import { LEASE_MILLISECONDS, isOver, leaseAt, pauseAt } from '../queue/wait.rules';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { webhookEvent } from '../webhook/webhook-event';
import { type WebhookProgressRow } from '../queue/webhook-progress.row';
import { type WebhookRow } from '../webhook/webhook.row';
import { type Asking, type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type WebhookSlice } from '../webhook/webhook.repository';
import { type QueueSlice } from '../queue/webhook-queues.repository';

/** The transaction that the commands of this file need. The Hub itself begins it, so it has no caller. */
export type DispatchTransaction = OwnTransaction<WebhookSlice & QueueSlice> & Pick<Asking, 'now'>;

/**
 * The input of `advance`. `tried` has the outcomes of ended attempts. `owner` is the process that leases the webhook.
 * `underWay` has the ordinals of the events whose attempts are in progress. `freeOf` returns how many more attempts may
 * start.
 */
export type Step = Tries & {
  webhookId: string;
  owner: string;
  underWay: readonly number[];
  /** True if something may have been recorded since the feed was last read for this webhook. */
  isNews: boolean;
  freeOf: (webhook: WebhookRow) => Free;
};

export type Advanced = Read & { webhook: WebhookRow; send: WebhookDeliveryRow[] };

/**
 * Advances one webhook in one transaction. It stores the outcomes of ended attempts, and reads new events into the
 * queue of the webhook. It leases the webhook to this process, and returns the events to send next. An event stays
 * queued until a later call stores that the receiver accepted it. If the process dies before that call, the event is
 * sent again.
 */
export async function advance(tx: DispatchTransaction, step: Step): Promise<Advanced | null> {
  const webhook = await lockedOrGone(tx, step.webhookId);
  if (webhook === null) return null;
  const before = await tx.queues.progress.getLocked('webhookId', webhook.id);
  if (isAnothers(before, step.owner, tx.now)) return null;
  const settled = await settleTries(tx, before, step);
  if (webhook.status !== 'ACTIVE' || (await isParked(tx, webhook, settled))) {
    await tx.queues.progress.put([{ ...settled.progress, leaseOwner: null, leaseUntil: null }]);
    return null;
  }
  const read: Read = step.isNews
    ? await readOn(tx, webhook, settled.progress)
    : { progress: settled.progress, left: 'NOTHING' };
  const leaseUntil = new Date(tx.now.getTime() + LEASE_MILLISECONDS).toISOString();
  await tx.queues.progress.put([{ ...read.progress, leaseOwner: step.owner, leaseUntil }]);
  const next = { underWay: step.underWay, free: step.freeOf(webhook) };
  return { ...read, webhook, send: await nextOf(tx, read.progress, next) };
}

async function lockedOrGone(tx: DispatchTransaction, id: string): Promise<WebhookRow | null> {
  try {
    return await tx.webhooks.getLocked('id', id);
  } catch (error) {
    if (error instanceof HubError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function isAnothers({ leaseOwner, leaseUntil }: WebhookProgressRow, owner: string, now: Date): boolean {
  return leaseOwner !== null && leaseOwner !== owner && !isOver(leaseUntil, leaseAt(now));
}

async function isParked(tx: DispatchTransaction, webhook: WebhookRow, { mustPark }: Settled): Promise<boolean> {
  if (!mustPark) return false;
  const parked: WebhookRow = { ...webhook, status: 'PARKED' };
  await tx.webhooks.update(parked);
  tx.write.record(webhookEvent('WEBHOOK_PARKED', webhook, parked));
  return true;
}

/** Returns the events to send next. A failing webhook gets one event at a time, and none before `notBefore`. */
async function nextOf(
  tx: DispatchTransaction,
  { webhookId, failures, notBefore }: WebhookProgressRow,
  { underWay, free }: { underWay: readonly number[]; free: Free },
): Promise<WebhookDeliveryRow[]> {
  const most = failures > 0 ? Math.min(1 - underWay.length, free.failing) : free.taking;
  if (most <= 0 || !isOver(notBefore, pauseAt(tx.now))) return [];
  return tx.queues.deliveries.ready(webhookId, { most, underWay, at: tx.now });
}

/** Gives up the leases of these webhooks, so that any process may continue. */
export async function letGo(
  { queues: { progress } }: DispatchTransaction,
  owner: string,
  webhookIds: readonly string[],
): Promise<void> {
  const leased = await progress.lockLeases(owner, webhookIds);
  await progress.put(leased.map((row) => ({ ...row, leaseOwner: null, leaseUntil: null })));
}
