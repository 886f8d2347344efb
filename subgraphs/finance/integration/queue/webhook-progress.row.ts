import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { webhookTable } from '../webhook/webhook.row';

/**
 * The progress of a webhook. Only the Hub itself writes this row. The settings that the finance bureau writes are in
 * another row (`WebhookRow`).
 */
@Entity('webhook_progress')
export class WebhookProgressRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  webhookId: string;

  /** The position in the feed up to which events were read into the queue. It is a cursor of `financeEvents`. */
  @Column({ type: 'text' })
  position: string;

  /** The number of events that were ever queued, which is the ordinal of the last queued event. */
  @Column({ type: 'int' })
  queued: number;

  /** The number of consecutive failures, counted over all events of the webhook. */
  @Column({ type: 'int' })
  failures: number;

  /**
   * The time of the first failure since the receiver last accepted an event. It is null if nothing has failed since
   * then, or since the webhook was resumed or replayed.
   */
  @Column({ type: 'varchar', length: 24, nullable: true })
  failingSince: string | null;

  /** The time before which no attempt is made after a failure. It is null whenever `failingSince` is null. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  notBefore: string | null;

  /**
   * The outcome of the last attempt: the HTTP status of the answer, or a word for the reason why there was no answer.
   * It is null before the first attempt.
   */
  @Column({ type: 'varchar', length: 24, nullable: true })
  lastOutcome: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  lastTriedAt: string | null;

  /** The process that sends to the webhook until its lease ends; null if no process has a lease. */
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
