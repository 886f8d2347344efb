import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { DevelopmentIssuer } from '../../gateway/identity/development-issuer';
import { type Standalone, startStandalone } from '../../gateway/standalone';
import { readConfig } from '../../shared/runtime/settings/config';
import { SILENT_LOG } from '../../shared/runtime/log';
import { postJson } from '../support/drivers/hub/gateway-under-test';
import { WebhookReceiver, says, takes } from '../support/drivers/peers/webhook-receiver';

// This suite runs the Hub as `npm start` does, on a data folder of its own.
const data = mkdtempSync(join(tmpdir(), 'hub-webhooks-'));
const config = readConfig({ HUB_PORT: '0', HUB_DATA: data });
let hub: Standalone;
let receiver: WebhookReceiver;

beforeAll(async () => {
  hub = await startStandalone(config, SILENT_LOG);
  receiver = await WebhookReceiver.start(takes);
}, 300_000);
afterAll(async () => {
  await receiver?.close();
  await hub?.close();
  rmSync(data, { recursive: true, force: true });
});

async function ask<T>(role: 'FINANCE_BUREAU' | 'DISTRICT_BUREAU', query: string, variables = {}): Promise<T> {
  const token = await DevelopmentIssuer.open(config).issue({ sub: 'somebody', role, division: '370102' }, 600);
  const { body } = await postJson(`${hub.address}/graphql`, { query, variables }, { authorization: `Bearer ${token}` });
  expect(body.errors).toBeUndefined();
  return body.data as T;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(50);
}

it('notifies a receiver of a bureau’s new event, and continues with the same key after a restart', async () => {
  const input = { url: receiver.url, events: ['LOT_TERMINATED', 'LOT_SETTLED'] };
  const subscribe = `mutation ($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) { id secret } }`;
  const { subscribeWebhook } = await ask<{ subscribeWebhook: { id: string; secret: string } }>(
    'FINANCE_BUREAU',
    subscribe,
    { input },
  );
  const { stations } = await ask<{ stations: { nodes: { lot: { id: string; status: string } | null }[] } }>(
    'DISTRICT_BUREAU',
    '{ stations(first: 20) { nodes { lot { id status } } } }',
  );
  const lotId = stations.nodes.find(({ lot }) => lot?.status === 'ACTIVE')?.lot?.id;
  const end = 'mutation ($input: TerminateLotInput!) { terminateLot(input: $input) { id } }';
  await ask('DISTRICT_BUREAU', end, { input: { lotId, reason: '双方协商一致' } });
  await until(() => receiver.taken.length === 1);
  const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
  expect(new Webhook(subscribeWebhook.secret).verify(body, headers as Record<string, string>)).toMatchObject({
    ...{ type: 'LOT_TERMINATED', data: { subject: { type: 'Lot', id: lotId }, actor: { role: 'DISTRICT_BUREAU' } } },
  });

  // The receiver refuses this delivery. Then the Hub restarts, and the receiver accepts deliveries again.
  receiver.answersBy(says(503));
  const settle = 'mutation ($input: SettleLotInput!) { settleLot(input: $input) { id } }';
  await ask('DISTRICT_BUREAU', settle, { input: { lotId, owedFen: 0, claimedFen: 0, idempotencyKey: 'settle' } });
  await until(() => receiver.received.length === 2);
  await hub.close();
  receiver.answersBy(takes);
  hub = await startStandalone(config, SILENT_LOG);
  await ask('FINANCE_BUREAU', 'mutation ($id: ID!) { resumeWebhook(id: $id) { status } }', { id: subscribeWebhook.id });
  await until(() => receiver.taken.length === 2);
  const last = receiver.received.at(-1);
  expect(
    new Webhook(subscribeWebhook.secret).verify(last?.body ?? '', last?.headers as Record<string, string>),
  ).toMatchObject({ type: 'LOT_SETTLED' });
}, 300_000);
