import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { webhookTable } from '../webhook/webhook.row';

/** An event that is queued for a webhook. The row is deleted once the receiver has accepted the event. */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  webhookId: string;

  /** The ordinal of the event, counted from 1 in the order of the feed. A number is never used again. */
  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'varchar', length: 26 })
  eventId: string;

  /** The type and id of the subject. An event waits for the earlier events of its subject, and for no others. */
  @Column({ type: 'varchar', length: 64 })
  subject: string;

  /** The body of the request, as JSON. Every attempt sends the same bytes. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'int' })
  attempts: number;

  @Column({ type: 'varchar', length: 24, nullable: true })
  failingSince: string | null;

  @Column({ type: 'varchar', length: 24 })
  dueAt: string;
}

export const webhookDeliveryTable: Table<WebhookDeliveryRow> = {
  name: 'webhook_delivery',
  row: WebhookDeliveryRow,
  ...inherits('webhookId', webhookTable),
};
