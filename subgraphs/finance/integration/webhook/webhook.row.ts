import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type WebhookStatus } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * An address of a finance bureau's system, which the Hub notifies of recorded events. Its progress is stored in another
 * table.
 */
@Entity('webhook')
export class WebhookRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /**
   * The division of the finance bureau that subscribed, as a code of 4 or 6 digits. The Hub sends to the webhook only
   * what this bureau may read.
   */
  @Column({ type: 'varchar', length: 6 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 500 })
  url: string;

  /** The names of the recorded actions of which the webhook is notified. */
  @Column({ type: 'simple-json' })
  events: string[];

  @Column({ type: 'varchar', length: 16 })
  status: WebhookStatus;

  /**
   * The machine client that subscribed the webhook, or that last resumed or replayed it; null for a person. If the
   * machine client is disabled, the webhook is paused.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  clientId: string | null;

  @Column({ type: 'varchar', length: 24 })
  createdAt: string;
}

/** The columns that the record of events shows. The address is left out, because it may contain a secret. */
export const RECORDED_WEBHOOK = ['divisionCode', 'events', 'status'] as const;

/**
 * The table of webhooks. A bureau reads its own webhooks. A city's bureau reads the webhooks of its districts as well.
 */
export const webhookTable: Table<WebhookRow> = {
  name: 'webhook',
  row: WebhookRow,
  district: column('divisionCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
