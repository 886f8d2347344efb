import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { keepRecord } from '../../../shared/record/chain/keep-record';
import { reportChains } from '../../../shared/record/chain/report-chains';
import { stateRestore } from '../../../shared/record/chain/state-restore';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { type EventRow } from '../../../shared/record/events/record-tables';
import { temporaryPair } from '../../../shared/runtime/keys';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { database as shape } from '../../../subgraphs/stations/database';
import { rewriteEventsFrom } from '../../support/drivers/faults/rewrite-chain';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

const NOW = new Date('2026-03-31T01:02:03.004Z');
const STATED = { by: '王工', reason: '磁盘损坏,恢复昨日备份', at: '2026-04-01T08:00:00.000Z' };
const GAP =
  'stations 3701: 原第 21 至 30 条在恢复数据库时丢失,由王工于 2026-04-01T08:00:00.000Z 声明:磁盘损坏,恢复昨日备份 · ' +
  'the former events 21 to 30 were lost in a restore, as 王工 stated at 2026-04-01T08:00:00.000Z: 磁盘损坏,恢复昨日备份';
const OTHER_ID = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const keys = temporaryPair();

let database: DataSource;
let close: () => Promise<void>;
let folder: string;

/** Writes a chain of 30 events, with signed checkpoints at events 10, 20 and 30, and another chain of 3 events. */
beforeEach(async () => {
  ({ database, close } = await openTestDatabase(shape));
  folder = mkdtempSync(join(tmpdir(), 'hub-checkpoints-'));
  await append('370202', 3);
  for (let tens = 0; tens < 3; tens += 1) {
    await append('370102', 10);
    await sign();
  }
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const kept = (pair = keys) =>
  keepRecord({ subgraph: 'stations', database, keys: pair, folder, clock: () => NOW, log: SILENT_LOG });
const sql = (statement: string, ...parameters: unknown[]) => database.query<EventRow[]>(statement, parameters);
/** Signs checkpoints of the heads of the chains, as a process does after its start. */
const sign = () => kept().checkpoints.write();
const state = (pair = keys) => stateRestore([{ subgraph: 'stations', ...kept(pair) }], STATED);
const path = () => join(folder, 'stations.jsonl');
const lines = () => readFileSync(path(), 'utf8').trimEnd().split('\n');
const rewrite = (changed: readonly string[]) => writeFileSync(path(), `${changed.join('\n')}\n`);

async function append(district: string, count: number): Promise<void> {
  const filling = await fillEvents(database.manager, { subgraph: 'stations', now: NOW });
  const place = { stationId: null, divisionCode: divisionCode(district), districtCode: divisionCode(district) };
  const subject = { type: 'Station', id: OTHER_ID };
  const draft = (index: number) => ({ action: 'STATION_ENTERED', subject, place, before: null, after: { index } });
  await filling.append(Array.from({ length: count }, (_, index) => draft(index)));
  await filling.close();
}

/** Cuts the chain to its first `length` events, as if the database had been restored from a backup of that time. */
async function restoreTo(length: number): Promise<void> {
  await sql('DELETE FROM event WHERE chain = ? AND sequence > ?', '3701', length);
  const [last] = await sql('SELECT hash FROM event WHERE chain = ? AND sequence = ?', '3701', length);
  if (last === undefined) await sql('DELETE FROM event_chain WHERE chain = ?', '3701');
  else await sql('UPDATE event_chain SET length = ?, hash = ? WHERE chain = ?', length, last.hash, '3701');
}

/** Changes each event from `sequence` on, and computes the hashes of the events and the head as the Hub would. */
async function rewriteFrom(sequence: number): Promise<void> {
  const hash = await rewriteEventsFrom(database, '3701', sequence);
  await sql('UPDATE event_chain SET hash = ? WHERE chain = ?', hash, '3701');
}

/** Runs `verify-chain`. @returns its lines, and whether the record is intact, which means exit code 0 */
async function report(): Promise<{ lines: string[]; intact: boolean }> {
  const written: string[] = [];
  const intact = await reportChains('stations', kept().verifier, (line) => written.push(line.trimEnd()));
  return { lines: written, intact };
}

const fails = async (en: string) => {
  const {
    intact,
    lines: [first],
  } = await report();
  expect([intact, first]).toEqual([false, expect.stringContaining(en)]);
};

describe('verification after a restore', () => {
  it('fails until the restore is recorded, and then passes and names the gap', async () => {
    await restoreTo(20);
    await fails('broken at 21: events that a signed checkpoint covers are missing');
    expect(await state()).toBe(1);
    const intact = ['stations 3701: 共 20 条,记录完整 · 20 events, intact', GAP];
    expect(await report()).toEqual({
      intact: true,
      lines: [...intact, 'stations 3702: 共 3 条,记录完整 · 3 events, intact'],
    });
    await append('370102', 15);
    await sign();
    expect((await report()).lines.slice(0, 2)).toEqual(['stations 3701: 共 35 条,记录完整 · 35 events, intact', GAP]);
  });

  it('names each gap of several restores', async () => {
    await restoreTo(20);
    await state();
    await append('370102', 3);
    await sign();
    await restoreTo(12);
    await fails('broken at 13');
    expect(await state()).toBe(1);
    const { intact, lines: reported } = await report();
    expect([intact, reported.length]).toEqual([true, 4]);
    expect(reported.slice(1, 3)).toEqual([GAP, expect.stringContaining('the former events 13 to 23 were lost')]);
  });

  it('covers a chain without any event in the backup', async () => {
    await restoreTo(0);
    expect(await state()).toBe(1);
    expect(await report()).toMatchObject({ intact: true });
    expect((await report()).lines[1]).toContain('the former events 1 to 30 were lost');
  });

  it('needs no restore statement if no event is missing, so none is signed', async () => {
    const before = lines();
    expect(await state()).toBe(0);
    expect(lines()).toEqual(before);
  });
});

describe('a restore statement', () => {
  it.each([
    ['rewritten before the gap', () => rewriteFrom(15), 'broken at 20'],
    [
      'changed before the gap',
      () => sql("UPDATE event SET actor = 'x' WHERE chain = '3701' AND sequence = 5"),
      'at 5:',
    ],
    ['deleted before the gap', () => sql("DELETE FROM event WHERE chain = '3701' AND sequence = 7"), 'broken at 7'],
  ])(
    'does not cover events that were %s, and cannot be signed again for these events',
    async (_what, tamper, broken) => {
      await restoreTo(20);
      await state();
      await tamper();
      await fails(broken);
      await expect(state()).rejects.toThrow('covers only the loss of the last events, so nothing was signed');
      await fails(broken);
    },
  );

  it('protects the last event before the gap, even if no checkpoint was signed at that event', async () => {
    await restoreTo(17);
    await state();
    await rewriteFrom(15);
    await fails('broken at 17: the hash of the event differs');
  });

  it('does not cover a loss of events that were recorded after it', async () => {
    await restoreTo(20);
    await state();
    await append('370102', 15);
    await sign();
    await restoreTo(30);
    await fails('broken at 31');
    await restoreTo(19);
    await fails('broken at 20');
  });

  it('is refused if other events already have the numbers of signed events', async () => {
    await restoreTo(15);
    await append('370102', 20);
    await fails('broken at 20: the hash of the event differs from the hash in a signed checkpoint');
    await expect(state()).rejects.toThrow(
      'Restore the backup again, and sign the restore statement before the Hub starts',
    );
  });

  it.each([
    ['names somebody else', (line: string) => line.replace('王工', '李工')],
    ['gives another reason', (line: string) => line.replace('磁盘', '内存')],
    ['begins earlier', (line: string) => line.replace('"sequence":20', '"sequence":10')],
    ['reaches further', (line: string) => line.replace('"lostUpTo":30', '"lostUpTo":40')],
    ['has lost its signature', (line: string) => line.replace(/,"signature":"[^"]*"/, '')],
  ])('makes verification fail if it %s', async (_what, change) => {
    await restoreTo(20);
    await state();
    const changed = lines().map((line) => (line.includes('RESTORED') ? change(line) : line));
    expect(changed).not.toEqual(lines());
    rewrite(changed);
    await fails('broken at 21');
    await expect(state()).rejects.toThrow('has no valid signature of this subgraph');
  });

  it('makes verification fail if another key has signed it', async () => {
    await restoreTo(20);
    const genuine = lines();
    writeFileSync(path(), '');
    const other = temporaryPair();
    await kept(other).file.append([{ chain: '3701', sequence: 30, hash: 'a'.repeat(64), at: STATED.at }]);
    await state(other);
    rewrite([...genuine, ...lines().filter((line) => line.includes('RESTORED'))]);
    await fails('broken at 21');
    await expect(state()).rejects.toThrow('has no valid signature of this subgraph');
  });

  it('has no effect if it was moved behind later checkpoints', async () => {
    await restoreTo(20);
    await state();
    await append('370102', 15);
    await sign();
    await restoreTo(22);
    const statement = lines().filter((line) => line.includes('RESTORED'));
    rewrite([...lines().filter((line) => !line.includes('RESTORED')), ...statement]);
    await fails('broken at 23');
  });

  it('has no effect after its removal, so verification fails', async () => {
    await restoreTo(20);
    await state();
    rewrite(lines().filter((line) => !line.includes('RESTORED')));
    await fails('broken at 21');
  });
});
