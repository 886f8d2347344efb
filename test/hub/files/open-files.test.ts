import { parse } from 'csv-parse/sync';
import { office } from '../../support/city/callers';
import { exchangeCity, RUNNING_NAME } from '../../support/city/exchange-city';
import { DRAFT } from '../../support/city/money/finance-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import {
  CITY,
  LIXIA,
  NOW,
  OTHER_CITY,
  OTHER_DISTRICT,
  SHIZHONG,
  STREET,
  TODAY,
  idOf,
} from '../../support/city/small-city';

let gateway: GatewayUnderTest;
let origin: string;
const ENOUGH = 60;

beforeAll(async () => {
  gateway = await gatewayUnderTest(exchangeCity, NOW, { openFiles: ENOUGH });
  origin = new URL(gateway.url).origin;
});
afterAll(() => gateway?.close());

type Json = {
  file: string;
  division: string;
  year: number | null;
  generatedOn: string;
  columns: { key: string; title: string; note: string }[];
  rows: Record<string, string | number | null>[];
};

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${origin}/open/${path}`, { headers });
async function json(path: string): Promise<Json> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as Json;
}
async function csv(path: string): Promise<Record<string, string>[]> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return parse<Record<string, string>>(await response.text(), { columns: true, bom: true });
}

describe('the disclosed files', () => {
  it('are available to everybody, cacheable, and usable by any web page', async () => {
    const response = await get(`notices.csv?division=${CITY}`);
    await response.arrayBuffer();
    const header = (name: string) => response.headers.get(name);
    expect(header('content-type')).toBe('text/csv; charset=utf-8');
    expect(header('cache-control')).toBe('public, max-age=3600');
    expect(header('access-control-allow-origin')).toBe('*');
    expect(header('content-disposition')).toContain('notices-3701.csv');
    // These files contain no drafts, even for a caller with a token.
    const token = await gateway.tokenOf(office('DISTRICT_BUREAU', SHIZHONG));
    const asBureau = await get(`notices.json?division=${SHIZHONG}`, { authorization: `Bearer ${token}` });
    expect(await asBureau.text()).not.toContain(DRAFT);
    // The Hub refuses an invalid token, and does not treat the sender as the public.
    const asNobody = await get(`notices.json?division=${SHIZHONG}`, { authorization: `Bearer ${token}x` });
    expect([asNobody.status, asNobody.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  it('list published notices with the purchasing district', async () => {
    const { rows, columns, ...about } = await json(`notices.json?division=${SHIZHONG}&year=2024`);
    expect(about).toEqual({ file: 'notices', division: SHIZHONG, year: 2024, generatedOn: TODAY });
    expect(columns[0]).toEqual({ key: 'noticeId', title: '公告编号', note: '采购公告在本系统中的编号' });
    expect(rows.map((row) => row['noticeId'])).not.toContain(DRAFT);
    expect(rows[0]).toMatchObject({
      district: SHIZHONG,
      kind: 'STATION',
      content: '内容',
      publishedAt: '2024-11-01T00:00:00.000Z',
    });
    for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ key }) => key));
    expect((await json(`notices.json?division=${SHIZHONG}&year=2023`)).rows).toEqual([]);
  });

  it('list awards by the year in which they were made', async () => {
    const { rows } = await json(`awards.json?division=${LIXIA}&year=2024`);
    const own = rows.find((row) => row['noticeId'] === idOf('NT', 1));
    expect(own).toMatchObject({ contractor: RUNNING_NAME, creditCode: '52990000000000001X', awardedOn: '2024-12-01' });
    expect((await json(`awards.json?division=${LIXIA}&year=2025`)).rows).toEqual([]);
  });

  it('list contracts with party, term and price (fen in JSON, yuan in CSV), without spreadsheet formulas', async () => {
    const { rows } = await json(`contracts.json?division=${LIXIA}`);
    const own = rows.find((row) => row['contractId'] === idOf('CN', 1));
    expect(own).toMatchObject({
      priceFen: 100_000_00,
      contractor: RUNNING_NAME,
      stations: '历下区第1街道社会工作服务站',
    });
    const lines = await csv(`contracts.csv?division=${LIXIA}`);
    expect(lines).toHaveLength(rows.length);
    expect(lines.find((line) => line['合同编号'] === idOf('CN', 1))).toMatchObject({
      ...{ '价款(元)': '100000.00', 承接主体: `'${RUNNING_NAME}`, 合同类别: '社工站', 区县代码: LIXIA },
    });
    expect(JSON.stringify(rows)).not.toMatch(/bankAccount|"00000000|committed/);
  });

  it('list the published grades of stations, by project year', async () => {
    const lines = await csv(`grades.csv?division=${CITY}`);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(['优秀', '良好', '合格', '不合格']).toContain(line['等次']);
    const year = Number(lines[0]?.['项目年度']);
    expect((await json(`grades.json?division=${CITY}&year=${year}`)).rows).toHaveLength(lines.length);
    expect((await json(`grades.json?division=${CITY}&year=${year - 1}`)).rows).toEqual([]);
    expect(lines.map((line) => line['街道(镇)代码'])).not.toContain(STREET.lixiaSecond);
  });

  it('contain rows of the requested division only', async () => {
    const ids = async (division: string) =>
      (await json(`contracts.json?division=${division}`)).rows.map((row) => row['contractId']);
    const whole = await ids(CITY);
    const parts = (await Promise.all(['370102', '370103', '370112', '370191'].map(ids))).flat();
    expect([...parts].sort()).toEqual([...whole].sort());
    expect(await ids(STREET.lixiaFirst)).toContain(idOf('CN', 1));
    expect(whole.filter((id) => id === idOf('CN', 6))).toEqual([]);
    expect(await ids(OTHER_DISTRICT)).toEqual(await ids(OTHER_CITY));
    expect(await ids('9901')).toEqual([]);
  });
});

describe('a request without a matching file', () => {
  const refused: [string, number][] = [
    ['notices.csv', 400],
    ['notices.csv?division=37', 400],
    ['notices.csv?division=3701%20', 400],
    [`notices.csv?division=${CITY}&division=${CITY}`, 400],
    [`notices.csv?division=${CITY}&year=26`, 400],
    [`notices.csv?division=${CITY}&role=CITY_BUREAU`, 400],
    [`payments.csv?division=${CITY}`, 404],
    [`notices.xlsx?division=${CITY}`, 404],
    [`constructor.csv?division=${CITY}`, 404],
  ];
  it.each(refused)('is refused: %s', async (path, status) => {
    const response = await get(path);
    await response.arrayBuffer();
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store']);
  });

  it('is refused with 503 while finance is unavailable', async () => {
    gateway.down.add('finance');
    const response = await get(`notices.csv?division=${CITY}`);
    gateway.down.delete('finance');
    expect(response.status).toBe(503);
  });
});

it('limits the number of requests that an address may send', async () => {
  const statuses: number[] = [];
  let last: Response;
  do {
    last = await get('grades.json?division=9901');
    await last.arrayBuffer();
    statuses.push(last.status);
  } while (last.status === 200 && statuses.length <= ENOUGH);
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
});
