import { type DataSource } from 'typeorm';
import { newProgress } from '../../../subgraphs/finance/integration/queue/webhook-progress.rules';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { WebhookProgressRow } from '../../../subgraphs/finance/integration/queue/webhook-progress.row';
import { WebhookRow } from '../../../subgraphs/finance/integration/webhook/webhook.row';
import { CITY, LIXIA, NOW, OTHER_DISTRICT, SHIZHONG, ZONE, idOf } from './small-city';

export type WebhookFact = { id: string; url: string; divisionCode: string };

export const WEBHOOK = {
  city: idOf('WH', 1),
  lixia: idOf('WH', 2),
  /** A second webhook of Lixia. It is paused. */
  paused: idOf('WH', 3),
  shizhong: idOf('WH', 4),
  zone: idOf('WH', 5),
  other: idOf('WH', 6),
} as const;

const DIVISIONS = { city: CITY, lixia: LIXIA, paused: LIXIA, shizhong: SHIZHONG, zone: ZONE, other: OTHER_DISTRICT };
const NAMES = Object.keys(WEBHOOK) as (keyof typeof WEBHOOK)[];

/**
 * Adds webhooks of several bureaus. The demonstration has no webhooks, because a webhook would call a real receiver.
 */
export async function seedWebhooks(databases: Readonly<Record<string, DataSource>>): Promise<WebhookFact[]> {
  const manager = databases['finance']?.manager;
  if (manager === undefined) throw new Error('There is no finance subgraph.');
  const rows = NAMES.map((name): WebhookRow => ({
    ...{ id: WEBHOOK[name], divisionCode: DIVISIONS[name], url: `https://${name}.example.cn/hooks` },
    ...{
      clientId: null,
      events: ['LOT_TERMINATED'],
      status: name === 'paused' ? 'PAUSED' : 'ACTIVE',
      createdAt: NOW.toISOString(),
    },
  }));
  await insertRows(manager, WebhookRow, rows);
  await insertRows(
    manager,
    WebhookProgressRow,
    rows.map(({ id }) => newProgress(id, 'f')),
  );
  return rows;
}
