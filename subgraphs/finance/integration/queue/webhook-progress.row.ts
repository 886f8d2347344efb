import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { webhookTable } from '../webhook/webhook.row';

/**
 * How far a webhook was notified, and how its attempts go. The Hub writes this by itself, so it is kept apart from what
 * the bureau has set.
 */
@Entity('webhook_progress')
export class WebhookProgressRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  webhookId: string;

  /** How far the feed was read into the queue: a cursor of `financeEvents`. */
  @Column({ type: 'text' })
  position: string;

  /** How many events were ever queued, which is the ordinal of the last one. */
  @Column({ type: 'int' })
  queued: number;

  /** The number of failures in a row, over all events. */
  @Column({ type: 'int' })
  failures: number;

  /** The first failure since an event was last taken; null where the last attempt succeeded. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  failingSince: string | null;

  /** No attempt is made before this time. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  notBefore: string | null;

  /** The outcome of the last attempt: an HTTP status, or a word for why there was none. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  lastOutcome: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  lastTriedAt: string | null;

  /** The process that sends to the webhook now. No other process does so before the lease ends. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  leaseOwner: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  leaseUntil: string | null;
}

export const webhookProgressTable: Table<WebhookProgressRow> = {
  name: 'webhook_progress',
  row: WebhookProgressRow,
  ...inherits('webhookId', webhookTable),
};
