import { type At, failedDelivery, failedOnce, isGivenUp, tookOne } from './backoff.rules';
import { type Tried } from '../sending/outcome';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { type WebhookProgressRow } from '../queue/webhook-progress.row';
import { type Asking, type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type QueueSlice } from '../queue/webhook-queues.repository';

/** The transaction that the commands of this file need. The Hub itself begins it, so it has no caller. */
export type SettleTriesTransaction = OwnTransaction<QueueSlice> & Pick<Asking, 'now'>;

export type Tries = { tried: readonly Tried[]; random: () => number };

export type Settled = { progress: WebhookProgressRow; mustPark: boolean };

/**
 * Stores the outcomes of attempts. The webhook must be locked. An outcome is ignored if a replay has removed the event
 * from the queue meanwhile.
 */
export async function settleTries(
  tx: SettleTriesTransaction,
  before: WebhookProgressRow,
  { tried, random }: Tries,
): Promise<Settled> {
  const {
    now,
    queues: { deliveries },
  } = tx;
  const rows = await waitingRows(tx, before.webhookId, tried);
  const taken: WebhookDeliveryRow[] = [];
  const failed: WebhookDeliveryRow[] = [];
  let [progress, isGone] = [before, false];
  for (const each of tried) {
    const row = rows.get(each.ordinal);
    if (row === undefined) continue;
    progress = progressAfter(progress, each, { now, random: random() });
    isGone ||= each.outcome.kind === 'GONE';
    if (each.outcome.kind === 'TAKEN') taken.push(row);
    else failed.push(failedDelivery(row, { now, random: random() }));
  }
  await deliveries.settle(taken);
  await deliveries.put(failed);
  return { progress, mustPark: isGone || [progress, ...failed].some((each) => isGivenUp(each, now)) };
}

function progressAfter(before: WebhookProgressRow, { outcome, startedAt }: Tried, at: At): WebhookProgressRow {
  if (outcome.kind === 'TAKEN') return tookOne(before, outcome, at.now);
  return failedOnce(before, { word: outcome.word, startedAt }, at);
}

async function waitingRows(
  { queues: { deliveries } }: SettleTriesTransaction,
  webhookId: string,
  tried: readonly Tried[],
): Promise<Map<number, WebhookDeliveryRow>> {
  if (tried.length === 0) return new Map();
  const rows = await deliveries.lock(
    webhookId,
    tried.map(({ ordinal }) => ordinal),
  );
  return new Map(rows.map((row) => [row.ordinal, row]));
}
