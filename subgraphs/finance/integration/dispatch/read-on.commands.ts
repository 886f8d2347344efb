import { decodePosition, encodePosition } from '../../../../shared/record/events/feed-cursor';
import { type EventRow } from '../../../../shared/record/events/record-tables';
import { pageAfter } from '../../../../shared/store/sql/page';
import { bodyOf, subjectOf } from './thin-event';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { type WebhookProgressRow } from '../queue/webhook-progress.row';
import { type WebhookRow } from '../webhook/webhook.row';
import { type Asking, type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type QueueSlice } from '../queue/webhook-queues.repository';

/** The transaction that the commands of this file need. The Hub itself begins it, so it has no caller. */
export type ReadOnTransaction = OwnTransaction<QueueSlice> & Pick<Asking, 'now'>;

/**
 * The maximum number of events that wait for one webhook. If another page would exceed it, the feed is not read
 * further. Later events then wait in the feed.
 */
export const MOST_WAITING = 1000;
const PAGE = 200;

/**
 * The progress after reading, and what is left in the feed: nothing (`NOTHING`), at least one more page (`MORE`), or
 * more than the queue has room for (`NO_ROOM`).
 */
export type Read = { progress: WebhookProgressRow; left: 'NOTHING' | 'MORE' | 'NO_ROOM' };

/**
 * Reads the next page of the feed, adds the events to which a webhook subscribed to its queue, and moves its position.
 * All of this happens in one transaction. No event is skipped, and none is queued twice.
 */
export async function readOn(tx: ReadOnTransaction, webhook: WebhookRow, progress: WebhookProgressRow): Promise<Read> {
  const waiting = (await tx.queues.deliveries.waitingOf([webhook.id])).get(webhook.id) ?? 0;
  if (waiting + PAGE > MOST_WAITING) return { progress, left: 'NO_ROOM' };
  const page = await tx.queues.feedOf(webhook.divisionCode).feed(null, pageAfter(progress.position, PAGE));
  const rows = queuedOf(webhook, progress, { events: page.rows, now: tx.now });
  await tx.queues.deliveries.put(rows);
  const read = { ...progress, queued: progress.queued + rows.length, position: page.endCursor ?? progress.position };
  return { progress: read, left: page.hasNextPage ? 'MORE' : 'NOTHING' };
}

function queuedOf(
  { id: webhookId, events: wanted }: WebhookRow,
  { position: read, queued }: WebhookProgressRow,
  { events, now }: { events: readonly EventRow[]; now: Date },
): WebhookDeliveryRow[] {
  const position = new Map(decodePosition(read));
  const untried = { attempts: 0, failingSince: null, dueAt: now.toISOString() };
  const rows: WebhookDeliveryRow[] = [];
  for (const event of events) {
    position.set(event.chain, event.sequence);
    if (!wanted.includes(event.action)) continue;
    const what = { eventId: event.id, subject: subjectOf(event), body: bodyOf(event, encodePosition(position)) };
    rows.push({ webhookId, ordinal: queued + rows.length + 1, ...what, ...untried });
  }
  return rows;
}
