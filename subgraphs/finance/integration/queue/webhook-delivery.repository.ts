import { pageAfter } from '../../../../shared/store/sql/page';
import { all } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { type Wait, pauseAt } from './wait.rules';
import { type WebhookDeliveryRow, webhookDeliveryTable } from './webhook-delivery.row';

const BY_ORDINAL: Order<WebhookDeliveryRow> = [{ column: 'ordinal', direction: 'ASC' }];
/**
 * The order in which events are sent: the event that became due first is sent first. A failure postpones an event. Due
 * events of other subjects are therefore sent before an event that the receiver cannot accept.
 */
const BY_DUE: Order<WebhookDeliveryRow> = [
  { column: 'dueAt', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
];
/**
 * The condition that an event is the first event of its subject in the queue. Later events of the subject wait for it.
 */
const FIRST_OF_SUBJECT: Condition = {
  sql: `NOT EXISTS (SELECT 1 FROM webhook_delivery e
    WHERE e.webhookId = t.webhookId AND e.subject = t.subject AND e.ordinal < t.ordinal)`,
  parameters: [],
};

/**
 * The limits of a query for events that may be sent at the time `at`: at most `most` events, and no event whose attempt
 * is in progress. `underWay` has the ordinals of the events with an attempt in progress.
 */
export type Ready = { most: number; underWay: readonly number[]; at: Date };

export class WebhookDeliveryRepository extends HubRepository<WebhookDeliveryRow> {
  constructor(access: Access) {
    super(access, webhookDeliveryTable);
  }

  /** Returns the events of a queue that may be sent now. */
  async ready(webhookId: string, { most, underWay, at }: Ready): Promise<WebhookDeliveryRow[]> {
    const wanted = all(this.equals('webhookId', webhookId), due(pauseAt(at)), FIRST_OF_SUBJECT, notAmong(underWay));
    return (await this.findPage(wanted, BY_DUE, pageAfter(null, most))).rows;
  }

  /**
   * Returns the ids of the given webhooks that have an event that is due. The event may still have to wait for an
   * earlier event of its subject.
   */
  async dueAmong(webhookIds: readonly string[], at: Date): Promise<Set<string>> {
    const wanted = all(this.anyOf('webhookId', webhookIds), due(pauseAt(at)));
    const figures = await this.figuresBy('webhookId', { due: { count: null } }, wanted);
    return new Set(figures.keys());
  }

  /** Returns the number of events that wait, by webhook. */
  async waitingOf(webhookIds: readonly string[]): Promise<Map<string, number>> {
    const wanted = { waiting: { count: null } };
    const figures = await this.figuresBy('webhookId', wanted, this.anyOf('webhookId', webhookIds));
    return new Map([...figures].map(([id, { waiting }]) => [id, waiting]));
  }

  /** Locks the events with these ordinals that are still queued. */
  lock(webhookId: string, ordinals: readonly number[]): Promise<WebhookDeliveryRow[]> {
    return this.findLocked(all(this.equals('webhookId', webhookId), this.anyOf('ordinal', ordinals)), BY_ORDINAL);
  }

  lockQueue(webhookId: string): Promise<WebhookDeliveryRow[]> {
    return this.findLocked(this.equals('webhookId', webhookId), BY_ORDINAL);
  }

  settle(rows: readonly WebhookDeliveryRow[]): Promise<void> {
    return this.remove(rows, ['webhookId', 'ordinal']);
  }

  clear(webhookId: string): Promise<void> {
    return this.remove([{ webhookId } as WebhookDeliveryRow], ['webhookId']);
  }
}

/** Returns the condition that an event is due. An event that was never tried is due at any time. */
function due({ now, latest }: Wait): Condition {
  return { sql: 't.attempts = 0 OR t.dueAt <= ? OR t.dueAt > ?', parameters: [now, latest] };
}

function notAmong(ordinals: readonly number[]): Condition {
  if (ordinals.length === 0) return EVERYTHING;
  return { sql: `t.ordinal NOT IN (${ordinals.map(() => '?').join(', ')})`, parameters: ordinals };
}

/** The slice of a context or transaction with the repository of the events that wait for webhooks. */
export type WebhookDeliverySlice = { webhookDeliveries: WebhookDeliveryRepository };
