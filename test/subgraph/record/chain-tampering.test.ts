import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { type EventRow } from '../../../shared/record/events/record-tables';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { temporaryPair } from '../../../shared/runtime/keys';
import { createLog } from '../../../shared/runtime/log';
import { keepRecord } from '../../../shared/record/chain/keep-record';
import { reportChains } from '../../../shared/record/chain/report-chains';
import { database as shape } from '../../../subgraphs/stations/database';
import { rewriteEventsFrom } from '../../support/drivers/faults/rewrite-chain';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

/** The number of events in the chain. They fill more than one page. */
const LENGTH = 1010;
const NOW = new Date('2026-03-31T01:02:03.004Z');
const OTHER_ID = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

let database: DataSource;
let close: () => Promise<void>;
let folder: string;
let kept: ReturnType<typeof keepRecord>;
const keys = temporaryPair();
let logged: string[] = [];
const log = createLog('error', (line) => logged.push(line));
const own = () => ({ subgraph: 'stations' as const, database, keys, folder, clock: () => NOW, log });

beforeEach(async () => {
  ({ database, close } = await openTestDatabase(shape));
  folder = mkdtempSync(join(tmpdir(), 'hub-checkpoints-'));
  logged = [];
  kept = keepRecord(own());
  await append('370102', LENGTH);
  await append('370202', 3);
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

async function append(district: string, count: number): Promise<void> {
  const filling = await fillEvents(database.manager, { subgraph: 'stations', now: NOW });
  const place = { stationId: null, divisionCode: divisionCode(district), districtCode: divisionCode(district) };
  const subject = { type: 'Station', id: OTHER_ID };
  const draft = (index: number) => ({ action: 'STATION_ENTERED', subject, place, before: null, after: { index } });
  await filling.append(Array.from({ length: count }, (_, index) => draft(index)));
  await filling.close();
}

const sql = (statement: string, ...parameters: unknown[]) => database.query<EventRow[]>(statement, parameters);
const verdict = () => kept.verifier.verify('3701');
/** Verifies the record as `verify-chain` does. @returns the printed lines, and whether the record is intact */
async function report(): Promise<{ lines: string[]; intact: boolean }> {
  const lines: string[] = [];
  const intact = await reportChains('stations', kept.verifier, (line) => lines.push(line.trimEnd()));
  return { lines, intact };
}

async function head(length: number): Promise<void> {
  const [last] = await sql('SELECT hash FROM event WHERE chain = ? AND sequence = ?', '3701', length);
  await sql('UPDATE event_chain SET length = ?, hash = ? WHERE chain = ?', length, last?.hash ?? '', '3701');
}

/** Changes the actor of each event from `sequence` on, and computes the hashes of events and head as the Hub would. */
async function rewriteFrom(sequence: number): Promise<void> {
  await rewriteEventsFrom(database, '3701', sequence);
  await head(LENGTH);
}

it('finds the unchanged record intact, with and without checkpoints', async () => {
  const intact = { chain: '3701', length: LENGTH, intact: true, brokenAt: null, reason: null, gaps: [] };
  expect(await verdict()).toEqual(intact);
  await kept.checkpoints.write();
  expect(await verdict()).toEqual(intact);
  expect(await report()).toEqual({
    lines: [
      `stations 3701: 共 ${LENGTH} 条,记录完整 · ${LENGTH} events, intact`,
      'stations 3702: 共 3 条,记录完整 · 3 events, intact',
    ],
    intact: true,
  });
  expect(await kept.verifier.verify('3703')).toBeNull();
});

it.each([
  ...['chain', 'id', 'occurredAt', 'stationId', 'divisionCode', 'districtCode', 'actor', 'role', 'action'],
  ...['subjectType', 'subjectId', 'requestId', 'before', 'after', 'previousHash', 'hash', 'sequence'],
])('detects a changed %s, and reports its position and the fault', async (column) => {
  await sql(`UPDATE event SET \`${column}\` = ? WHERE chain = ? AND sequence = ?`, '9999', '3701', 500);
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: 500 });
  const { lines, intact } = await report();
  expect(intact).toBe(false);
  expect(lines).toEqual([
    expect.stringMatching(/^stations 3701: 第 500 条.+ · broken at 500: the (?:content of the )?event .+$/),
  ]);
});

it.each([1, 500, 501, LENGTH])('detects that event %i is missing', async (sequence) => {
  await sql('DELETE FROM event WHERE chain = ? AND sequence = ?', '3701', sequence);
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: sequence, reason: { en: 'the event is missing' } });
});

it.each([
  [1, 2],
  [499, 1009],
  [LENGTH - 1, LENGTH],
])('detects that events %i and %i were swapped', async (one, other) => {
  const move = (from: number, to: number) =>
    sql('UPDATE event SET sequence = ? WHERE chain = ? AND sequence = ?', to, '3701', from);
  await move(one, LENGTH + 5);
  await move(other, one);
  await move(LENGTH + 5, other);
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: one });
});

it('detects, after a signed checkpoint, that the last events are missing and the head was reset', async () => {
  await kept.checkpoints.write();
  await sql('DELETE FROM event WHERE chain = ? AND sequence > ?', '3701', LENGTH - 2);
  await head(LENGTH - 2);
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: LENGTH - 1, length: LENGTH - 2 });
});

it('detects, after a signed checkpoint, that the last events and the head were rewritten', async () => {
  await kept.checkpoints.write();
  await rewriteFrom(LENGTH - 2);
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: LENGTH });
});

it('cannot detect that events after the last checkpoint were rewritten', async () => {
  await rewriteFrom(LENGTH - 2);
  expect(await verdict()).toMatchObject({ intact: true });
});

it('detects, after a signed checkpoint, that a whole chain and its head are missing', async () => {
  await kept.checkpoints.write();
  await sql('DELETE FROM event WHERE chain = ?', '3701');
  await sql('DELETE FROM event_chain WHERE chain = ?', '3701');
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: 1 });
  expect((await report()).lines).toHaveLength(1);
});

it('detects a missing head, and events after the head', async () => {
  await sql('DELETE FROM event_chain WHERE chain = ?', '3702');
  expect(await kept.verifier.verify('3702')).toMatchObject({ intact: false, brokenAt: 1 });
  await head(LENGTH - 1);
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: LENGTH });
});

it('trusts no chain if the checkpoints were changed', async () => {
  writeFileSync(join(folder, 'stations.jsonl'), '{}\n');
  expect(await verdict()).toMatchObject({ intact: false, brokenAt: null });
  expect((await report()).lines).toEqual([expect.stringContaining('line 1 of the checkpoint file')]);
});

it('logs, when it signs, that a chain is shorter than its checkpoint', async () => {
  await kept.checkpoints.write();
  await sql('DELETE FROM event WHERE chain = ? AND sequence > ?', '3701', LENGTH - 2);
  await head(LENGTH - 2);
  expect(logged).toEqual([]);
  await kept.checkpoints.write();
  const event = 'Chain became shorter than its checkpoint';
  expect(logged.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ event, chain: '3701' })]);
});

it('signs each new length of a chain only once', async () => {
  const file = join(folder, 'stations.jsonl');
  const count = async () => {
    await kept.checkpoints.write();
    return readFileSync(file, 'utf8').trimEnd().split('\n').length;
  };
  expect(await count()).toBe(2);
  expect(await count()).toBe(2);
  await append('370202', 1);
  expect(await count()).toBe(3);
  // After a restart, the process knows its last checkpoints from the file. It signs a chain again only if the chain has
  // grown.
  kept = keepRecord(own());
  expect(await count()).toBe(3);
});
