import { parse } from 'csv-parse/sync';
import { DEFAULT_SEED, demoCity } from '../../../shared/demo/city';
import { office } from '../../support/city/callers';
import { JINAN, NOT_ASSESSED } from '../../support/city/demo/demo-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { readTables } from '../../support/drivers/peers/read-tables';
import { NOW, TODAY } from '../../support/city/small-city';

/** The weeks whose hours of a whole city this suite exports. The list has more than 10,000 rows. */
const WEEKS = 26;
const WANTED = 10_000;
const city = office('CITY_BUREAU', JINAN);
let hub: GatewayUnderTest;
let rows: number;

beforeAll(async () => {
  const request = { selection: JINAN, seed: DEFAULT_SEED, today: TODAY, ...NOT_ASSESSED, weeksOfHours: WEEKS };
  hub = await gatewayUnderTest(() => demoCity(request), NOW);
  const { body } = await hub.ask(city, '{ serviceHours(first: 1) { totalCount } }');
  rows = (body.data?.['serviceHours'] as { totalCount: number }).totalCount;
}, 120_000);
afterAll(() => hub?.close());

async function download(kind: 'csv' | 'xlsx'): Promise<Response> {
  const token = await hub.tokenOf(city);
  const path = `/export/serviceHours.${kind}?columns=id,week,minutes,hours,status`;
  const response = await fetch(new URL(path, hub.url), { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return response;
}

it('sends every row once, as CSV', async () => {
  expect(rows).toBeGreaterThan(WANTED);
  const text = await (await download('csv')).text();
  const [, ...lines] = parse(text, { bom: true });
  expect(lines).toHaveLength(rows);
  expect(new Set(lines.map(([id]) => id)).size).toBe(rows);
  const isThird = ([, , minutes = '']: string[]) => Number(minutes) % 60 === 20;
  expect(lines.some(isThird)).toBe(true);
  for (const [, , minutes, hours = ''] of lines) {
    expect(hours).toMatch(/^\d+(?:\.\d{1,2})?$/);
    expect(Math.round(Number(hours) * 60)).toBe(Number(minutes));
  }
}, 120_000);

it('sends every row once, as a workbook', async () => {
  const bytes = Buffer.from(await (await download('xlsx')).arrayBuffer());
  const [header, ...data] = (await readTables(bytes)).get('数据') ?? [];
  expect(header).toHaveLength(5);
  expect(data).toHaveLength(rows);
  expect(data.filter(([, , , hours]) => !/^=\d+(?:\.\d{1,2})?$/.test(String(hours)))).toEqual([]);
}, 120_000);
