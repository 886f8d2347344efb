import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { NOW, STATION, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW, { trustedProxies: ['127.0.0.1'] });
});
afterAll(() => hub.close());

const COMPLAIN = 'mutation ($input: ComplainInput!) { complain(input: $input) { receipt } }';
const input = { stationId: STATION.lixiaFirst, text: '无人值守', idempotencyKey: 'complaint-1' };

/**
 * Sends a complaint with the header in which a proxy states the citizen's address.
 * @returns the receipt or the error code
 */
async function complain(address: string, change: Partial<typeof input> = {}): Promise<string> {
  const body = { query: COMPLAIN, variables: { input: { ...input, ...change } } };
  const answer = (await hub.post(body, { 'x-forwarded-for': address })).body;
  const complaint = answer.data?.['complain'] as { receipt: string } | undefined;
  return complaint?.receipt ?? answer.errors?.[0]?.extensions.code ?? '';
}

const count = async () => {
  const [row] = (await hub.databases['evaluation']?.query('SELECT COUNT(*) AS n FROM complaint')) as { n: unknown }[];
  return Number(row?.n);
};

it('limits an idempotency key to one citizen and one station, so that the keys of two citizens never collide', async () => {
  const before = await count();
  const first = await complain('1.1.1.1');
  expect(await complain('1.1.1.1')).toBe(first);
  expect(await complain('1.1.1.1', { text: '又无人值守' })).toBe('IDEMPOTENCY_MISMATCH');
  const others = [
    await complain('2.2.2.2'),
    await complain('3.3.3.3', { text: '公告栏空白' }),
    await complain('1.1.1.1', { stationId: STATION.shizhong }),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
  expect(await count()).toBe(before + 4);
});

it('stores the address of a citizen neither in the database nor in the log', async () => {
  await complain('203.0.113.77');
  const tables = ['complaint', 'event', 'idempotency_key'];
  const rows: unknown[] = [];
  for (const table of tables) rows.push(await hub.databases['evaluation']?.query(`SELECT * FROM ${table}`));
  expect(JSON.stringify([rows, hub.logged])).not.toContain('203.0.113.77');
});
