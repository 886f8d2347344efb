import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { VisitRow } from '../../../subgraphs/evaluation/oversight/visit/visit.row';
import { hub as hubOf } from '../../support/city/callers';
import { CONTRACTOR, LIXIA, NOW, STATION, idOf, smallCity } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

const ROWS = 10_000;
const MOST_GROWTH_BYTES = 24 * 1024 * 1024;
/** The number of chunks of the download between two measurements of the heap. */
const PIECES = 25;

type Sheet = { rowCount: number; getRow(line: number): { getCell(column: number): { value: unknown } } };
type Workbook = { xlsx: { load(bytes: Buffer): Promise<unknown> }; getWorksheet(name: string): Sheet | undefined };
type ExcelJs = { Workbook: new () => Workbook };
/** A third-party library that reads workbooks. It is installed with the peers (test/bench/peers). */
const exceljs = createRequire(join(__dirname, '../../bench/peers/package.json'))('exceljs') as ExcelJs;

let gateway: GatewayUnderTest;
let collectGarbage: () => void;

beforeAll(async () => {
  setFlagsFromString('--expose-gc');
  collectGarbage = runInNewContext('gc') as () => void;
  gateway = await gatewayUnderTest(smallCity, NOW);
  const { evaluation } = gateway.databases;
  if (evaluation === undefined) throw new Error('The gateway under test has no database of evaluation.');
  const visits = Array.from({ length: ROWS }, (_, at) => ({
    ...{ id: idOf('VS', 10_000 + at), stationId: STATION.lixiaFirst },
    visitedOn: `2026-0${1 + (at % 5)}-${String(1 + (at % 28)).padStart(2, '0')}`,
  }));
  await insertRows(evaluation.manager, VisitRow, visits);
});
afterAll(() => gateway?.close());

/**
 * Downloads a list. Returns its bytes, and the greatest growth of the heap since the first measurement. The heap is
 * measured after every {@link PIECES} chunks.
 */
async function download(name: string): Promise<{ bytes: Buffer; growth: number }> {
  const token = await gateway.tokenOf(hubOf(LIXIA, CONTRACTOR.hub));
  const { origin } = new URL(gateway.url);
  const headers = { authorization: `Bearer ${token ?? ''}` };
  const { body, status } = await fetch(`${origin}/export/${name}?columns=id,visitedOn,station.name`, { headers });
  expect(status).toBe(200);
  const pieces: Uint8Array[] = [];
  let first = 0;
  let growth = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    forgetCalls();
    if (pieces.length % PIECES !== 0) continue;
    collectGarbage();
    const { heapUsed } = process.memoryUsage();
    if (first === 0) first = heapUsed;
    growth = Math.max(growth, heapUsed - first);
  }
  return { bytes: Buffer.concat(pieces), growth };
}

/**
 * Drops the calls and statements that the gateway under test has recorded for tests, because they would fill the heap.
 */
function forgetCalls(): void {
  for (const kept of [gateway.calls, gateway.requests, gateway.logged, ...Object.values(gateway.statements)]) {
    kept.length = 0;
  }
}

it('has ten thousand rows as CSV, and the Hub never keeps all of them in memory', async () => {
  const { bytes, growth } = await download('visits.csv');
  const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true });
  expect(rows).toHaveLength(ROWS);
  expect(new Set(rows.map((row) => Object.values(row)[0])).size).toBe(ROWS);
  expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
}, 300_000);

it('has ten thousand rows as a workbook, and the Hub never keeps all of them in memory', async () => {
  const { bytes, growth } = await download('visits.xlsx');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet('数据');
  expect(sheet?.rowCount).toBe(ROWS + 1);
  expect(sheet?.getRow(2).getCell(2).value).toBeInstanceOf(Date);
  expect(workbook.getWorksheet('说明')?.rowCount).toBeGreaterThan(4);
  expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
}, 300_000);
