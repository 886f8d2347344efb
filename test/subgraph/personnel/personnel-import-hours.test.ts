import { type SealedRow } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { contractor, office } from '../../support/city/callers';
import { BENCH } from '../../support/drivers/subgraph/personnel-under-test';
import { eachOnFreshCity } from '../../support/drivers/writes/personnel-writes';
import { faultLines, importSheet } from '../../support/drivers/writes/sheet-imports';
import { CONTRACTOR, idOf, LAST_WEEK, STATION, STREET } from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const WEEK = '2026-W22';
const STAFF = [10, 11, 12].map((number) => idOf('WK', number));

const row = (index: number, change: Record<string, unknown> = {}) => ({
  line: index + 2,
  workerId: STAFF[index],
  minutes: 600 + index,
  ...change,
});
const send = (rows: unknown[], more: Record<string, unknown> = {}, caller = lixia) =>
  importSheet(bench, caller, 'Hours', { stationId: STATION.lixiaFirst, week: WEEK, rows, ...more });
const logged = () =>
  bench.rows<{ id: string; minutes: number; status: string; revision: number }>(
    'SELECT id, minutes, status, revision FROM service_hours WHERE week = ? AND stationId = ? ORDER BY workerId',
    [WEEK, STATION.lixiaFirst],
  );

describe('a sheet of hours', () => {
  it('is logged as a whole, each row with one event', async () => {
    const rows = [row(0), row(1, { community: '解放路社区', serviceKind: 'TALENT_TRAINING' }), row(2)];
    expect(await send(rows)).toEqual({ result: { imported: 3, faults: [] }, refusal: null });
    expect((await logged()).map(({ minutes, status }) => [minutes, status])).toEqual([
      [600, 'LOGGED'],
      [601, 'LOGGED'],
      [602, 'LOGGED'],
    ]);
    expect((await bench.events()).map(({ action }) => action)).toEqual(Array(3).fill('HOURS_LOGGED'));
  });

  it('reports each wrong row, and writes nothing', async () => {
    const rows = [
      row(0, { minutes: 10_081 }),
      row(1, { name: '别人' }),
      row(2, { community: '社'.repeat(65) }),
      { line: 5, workerId: BENCH, minutes: 60 },
      { line: 6, workerId: idOf('WK', 30), minutes: 60 },
      { line: 7, workerId: 'nobody', minutes: 60 },
      row(2, { line: 8 }),
      row(2, { line: 9 }),
    ];
    expect(faultLines(await send(rows))).toEqual([
      '2 分钟: 不得大于 10080。',
      '3 姓名: 姓名与工号不符,请核对该行的工号和姓名。',
      '4 社区: 不得超过 64 个字符。',
      '5 工号: 该人员当周未派驻在该社工站,请核对人员和周次。',
      // Workers of other employers are reported as unknown.
      '6 工号: 本单位没有此工号的人员,请核对工号。',
      '7 工号: 本单位没有此工号的人员,请核对工号。',
      '9 工号: 同一人员重复出现,请删除重复项。',
    ]);
    expect([await logged(), await bench.events()]).toEqual([[], []]);
  });

  it('is accepted if each name matches its worker', async () => {
    const rows = await bench.rows<SealedRow>('SELECT * FROM worker WHERE id = ?', [STAFF[0]]);
    const [name] = rows.map((each) => TEST_VAULT.opened(each, 'name'));
    expect((await send([row(0, { name: ` ${name} ` })])).result?.imported).toBe(1);
  });

  it('counts the hours at other stations in the week', async () => {
    await bench.rows('UPDATE service_hours SET stationId = ?, minutes = ? WHERE week = ? AND workerId = ?', [
      STATION.lixiaSecond,
      10_000,
      LAST_WEEK,
      STAFF[0],
    ]);
    expect(faultLines(await send([row(0)], { week: LAST_WEEK }))).toEqual([
      '2 分钟: 该人员当周在各社工站的工时合计超过 168 小时,请核对工时。',
    ]);
  });

  it('keeps confirmed hours that it repeats, and starts a new revision of confirmed hours that it changes', async () => {
    await send([row(0), row(1)]);
    const ids = (await logged()).map(({ id }) => id);
    const street = office('STREET_OFFICE', STREET.lixiaFirst);
    await bench.done(street, 'confirmHours', { ids });
    expect((await send([row(0), row(1, { minutes: 30 }), row(2)])).result?.imported).toBe(3);
    expect((await logged()).map(({ minutes, status, revision }) => [minutes, status, revision])).toEqual([
      [600, 'CONFIRMED', 1],
      [30, 'LOGGED', 2],
      [602, 'LOGGED', 1],
    ]);
    const before = (await bench.events()).length;
    expect((await send([row(0)])).result?.imported).toBe(1);
    expect((await bench.events()).length).toBe(before);
  });

  it('logs returned hours again, changed or unchanged', async () => {
    await send([row(0)]);
    const ids = (await logged()).map(({ id }) => id);
    await bench.done(office('STREET_OFFICE', STREET.lixiaFirst), 'returnHours', { ids, reason: '缺少走访记录' });
    await send([row(0)]);
    expect((await logged()).map(({ status }) => status)).toEqual(['LOGGED']);
  });

  it('is refused for a future week, and with the same answer for a missing station and another contractor’s station', async () => {
    expect((await send([row(0)], { week: '2026-W30' })).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.week',
    });
    const foreign = await send([row(0)], { stationId: STATION.shizhong });
    expect(foreign.refusal).toEqual({ code: 'NOT_FOUND', field: 'input.stationId' });
    expect(await send([row(0)], { stationId: idOf('ST', 99) })).toEqual(foreign);
    expect((await send([row(0)], {}, contractor(CONTRACTOR.several))).result?.faults).toHaveLength(1);
  });

  it('is logged once under one idempotency key', async () => {
    for (let time = 0; time < 3; time += 1) {
      expect((await send([row(0)], { idempotencyKey: 'week' })).result?.imported).toBe(1);
    }
    expect(await bench.events()).toHaveLength(1);
    expect((await send([row(1)], { idempotencyKey: 'week' })).refusal).toEqual({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});
