import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { webhookTable } from '../webhook/webhook.row';

/** How far a webhook was notified, and how it goes: written by the hub as it goes along, and so apart from what the bureau has asked for. */
@Entity('webhook_progress')
export class WebhookProgressRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  webhookId: string;

  /** How far the feed was read into the queue: a cursor of `financeEvents`. */
  @Column({ type: 'text' })
  position: string;

  /** How many events were ever queued: the ordinal of the last. */
  @Column({ type: 'int' })
  queued: number;

  /** In a row, whichever event it was. */
  @Column({ type: 'int' })
  failures: number;

  /** The first failure since an event was taken; null where the last one was taken. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  failingSince: string | null;

  /** Until then the receiver is left in peace. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  notBefore: string | null;

  /** What the last try came to: an HTTP status, or a word for why there was none. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  lastOutcome: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  lastTriedAt: string | null;

  /** The process that notifies it now: no other does so before the lease is over. */
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
