import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type WebhookStatus } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** Where a finance bureau's system wants to be notified of what is recorded. How far it was notified is in its progress. */
@Entity('webhook')
export class WebhookRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Of the bureau that subscribed, by 4 or 6 digits: it is notified of what that bureau may read, and no more. */
  @Column({ type: 'varchar', length: 6 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 500 })
  url: string;

  /** Names of actions of the record. */
  @Column({ type: 'simple-json' })
  events: string[];

  @Column({ type: 'varchar', length: 16 })
  status: WebhookStatus;

  /** The machine client that asked for the notifications, which end with it; null where a person asked. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  clientId: string | null;

  @Column({ type: 'varchar', length: 24 })
  createdAt: string;
}

/** What the record shows of it; an address may hold what only its owner may know. */
export const RECORDED_WEBHOOK = ['divisionCode', 'events', 'status'] as const;

/** A bureau's own; a city reads its districts' as well. */
export const webhookTable: Table<WebhookRow> = {
  name: 'webhook',
  row: WebhookRow,
  district: column('divisionCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
