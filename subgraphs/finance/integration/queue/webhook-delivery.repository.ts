import { all } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { type WebhookDeliveryRow, webhookDeliveryTable } from './webhook-delivery.row';

const BY_ORDINAL: Order<WebhookDeliveryRow> = [{ column: 'ordinal', direction: 'ASC' }];
/**
 * The order of sending. Untried events come before failed ones, so that an event that a receiver cannot accept does not
 * delay the others.
 */
const BY_DUE: Order<WebhookDeliveryRow> = [
  { column: 'dueAt', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
];
/** The condition that an event is the earliest queued one of its subject. Later events of the subject wait for it. */
const FIRST_OF_SUBJECT: Condition = {
  sql: `NOT EXISTS (SELECT 1 FROM webhook_delivery e
    WHERE e.webhookId = t.webhookId AND e.subject = t.subject AND e.ordinal < t.ordinal)`,
  parameters: [],
};

/** The events to take from a queue: at most `most` events, and none of the ordinals that are under way. */
export type Ready = { most: number; underWay: readonly number[]; now: string };

export class WebhookDeliveryRepository extends HubRepository<WebhookDeliveryRow> {
  constructor(access: Access) {
    super(access, webhookDeliveryTable);
  }

  /** Returns the events of a queue that may be sent now. */
  async ready(webhookId: string, { most, underWay, now }: Ready): Promise<WebhookDeliveryRow[]> {
    const due = { sql: 't.dueAt <= ?', parameters: [now] };
    const wanted = all(this.equals('webhookId', webhookId), due, FIRST_OF_SUBJECT, notAmong(underWay));
    return (await this.findPage(wanted, BY_DUE, { first: most, after: null })).rows;
  }

  /** Returns the webhooks, among these, that have an event to send now. */
  async dueAmong(webhookIds: readonly string[], now: string): Promise<Set<string>> {
    const due = all(this.anyOf('webhookId', webhookIds), { sql: 't.dueAt <= ?', parameters: [now] });
    const figures = await this.figuresBy('webhookId', { due: { count: null } }, due);
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

function notAmong(ordinals: readonly number[]): Condition {
  if (ordinals.length === 0) return EVERYTHING;
  return { sql: `t.ordinal NOT IN (${ordinals.map(() => '?').join(', ')})`, parameters: ordinals };
}

/** The slice of a context or transaction that holds the events that wait for webhooks. */
export type WebhookDeliverySlice = { webhookDeliveries: WebhookDeliveryRepository };
