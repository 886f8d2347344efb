import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { webhookTable } from '../webhook/webhook.row';

/** An event of which a webhook is still to be notified; once it has been, the row is gone. */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  webhookId: string;

  /** From 1, in the order of the feed; never given twice. */
  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'varchar', length: 26 })
  eventId: string;

  /** Type and id: an event waits for the earlier ones of its subject, and for no other. */
  @Column({ type: 'varchar', length: 64 })
  subject: string;

  /** As it is sent, each time to the byte. */
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
