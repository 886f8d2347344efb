import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type Caller } from '../../../shared/access/caller';
import { PostingRow } from '../../../subgraphs/personnel/ground/posting/posting.row';
import { WorkerRow } from '../../../subgraphs/personnel/worker/worker/worker.row';
import { contractor, hub, office } from '../../support/city/callers';
import { BENCH, MOVED } from '../../support/drivers/subgraph/personnel-under-test';
import { eachOnFreshCity } from '../../support/drivers/writes/personnel-writes';
import { CONTRACTOR, LAST_WEEK, LIXIA, SHIZHONG, STATION, STREET, TODAY, idOf } from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const predecessor = contractor(CONTRACTOR.left);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const lixiaHub = hub(LIXIA, CONTRACTOR.hub);

const THIS_WEEK = '2026-W25';
const [FIRST, SECOND] = [idOf('WK', 10), idOf('WK', 11)];
const NOBODY = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

type Entry = { workerId: string; minutes: number; community?: string; serviceKind?: string };
type Shown = { id: string; status: string; revision: number; minutes: number };
const log = (caller: Caller, entries: Entry[], { stationId = STATION.lixiaFirst, week = THIS_WEEK } = {}) =>
  bench.send(caller, 'logHours', { input: { stationId, week, entries } });
const logged = async (...entries: Entry[]) => {
  const { data, refusal } = await log(lixia, entries);
  expect(refusal).toBeNull();
  return (data as Shown[]).map(({ id }) => id);
};
const entry = (workerId: string, minutes = 1500): Entry => ({ workerId, minutes });
const rowOf = async (id: string) => (await bench.rows('SELECT * FROM service_hours WHERE id = ?', [id]))[0];

describe('logging a week', () => {
  it('returns the hours in the order of the entries, each with its event', async () => {
    const { data } = await log(lixia, [
      { ...entry(SECOND, 90), community: '第一社区', serviceKind: 'COMMUNITY_GOVERNANCE' },
      entry(FIRST),
    ]);
    const common = { week: THIS_WEEK, status: 'LOGGED', revision: 1, station: { id: STATION.lixiaFirst } };
    expect(data).toMatchObject([
      { ...common, minutes: 90, hours: 1.5, community: '第一社区', worker: { id: SECOND } },
      { ...common, minutes: 1500, hours: 25, community: null, worker: { id: FIRST } },
    ]);
    const events = await bench.events();
    expect(events.map(({ action, subjectId }) => [action, subjectId])).toEqual(
      (data as Shown[]).map(({ id }) => ['HOURS_LOGGED', id]),
    );
    expect(JSON.stringify(events)).not.toContain('社区');
    expect(events[0]).toMatchObject({ stationId: STATION.lixiaFirst, divisionCode: STREET.lixiaFirst, before: null });
    expect(JSON.parse(events[0]?.['after'] as string)).toEqual({
      workerId: SECOND,
      stationId: STATION.lixiaFirst,
      contractorId: CONTRACTOR.lixia,
      week: THIS_WEEK,
      minutes: 90,
      serviceKind: 'COMMUNITY_GOVERNANCE',
      status: 'LOGGED',
      revision: 1,
    });
  });

  it('accepts the current week, and refuses a future week', async () => {
    expect((await log(lixia, [entry(FIRST)], { week: '2026-W26' })).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.week',
    });
  });

  it('overwrites logged or returned hours, and begins a new revision of confirmed hours', async () => {
    const [id = ''] = await logged(entry(FIRST, 100));
    expect(await logged(entry(FIRST, 200))).toEqual([id]);
    expect(await rowOf(id)).toMatchObject({ minutes: 200, status: 'LOGGED', revision: 1 });
    await bench.done(street, 'returnHours', { ids: [id], reason: '有误' });
    await logged(entry(FIRST, 300));
    expect(await rowOf(id)).toMatchObject({ minutes: 300, status: 'LOGGED', revision: 1, returnReason: null });
    await bench.done(street, 'confirmHours', { ids: [id] });
    await logged(entry(FIRST, 400));
    expect(await rowOf(id)).toMatchObject({ minutes: 400, status: 'LOGGED', revision: 2 });
    const last = (await bench.events()).at(-1);
    expect(JSON.parse(last?.['before'] as string)).toMatchObject({ minutes: 300, status: 'CONFIRMED', revision: 1 });
    expect(JSON.parse(last?.['after'] as string)).toMatchObject({ minutes: 400, status: 'LOGGED', revision: 2 });
  });

  it('keeps the status of confirmed hours that a call repeats unchanged, as a sheet does', async () => {
    const [first = '', second = ''] = await logged(entry(FIRST, 100), entry(SECOND, 100));
    await bench.done(street, 'confirmHours', { ids: [first, second] });
    expect(await logged(entry(FIRST, 100), entry(SECOND, 90))).toEqual([first, second]);
    expect(await rowOf(first)).toMatchObject({ status: 'CONFIRMED', revision: 1 });
    expect(await rowOf(second)).toMatchObject({ status: 'LOGGED', revision: 2 });
    const before = (await bench.events()).length;
    expect(await logged(entry(FIRST, 100))).toEqual([first]);
    expect(await bench.events()).toHaveLength(before);
  });

  const wrong: [string, Entry[], string][] = [
    ['a worker who is not posted', [entry(FIRST), entry(BENCH)], 'input.entries.1.workerId'],
    ['a worker twice', [entry(FIRST), entry(FIRST)], 'input.entries.1.workerId'],
    ['more than 168 hours', [entry(FIRST, 10_081)], 'input.entries.0.minutes'],
    ['negative hours', [entry(FIRST, -1)], 'input.entries.0.minutes'],
    ['no entry', [], 'input.entries'],
    ['a community of 65 characters', [{ ...entry(FIRST), community: '社'.repeat(65) }], 'input.entries.0.community'],
  ];
  it.each(wrong)('refuses the whole call because of %s', async (_, entries, field) => {
    const { refusal } = await log(lixia, entries);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await bench.rows('SELECT id FROM service_hours WHERE week = ?', [THIS_WEEK])).toEqual([]);
    expect(await bench.events()).toEqual([]);
  });

  it('allows up to 168 hours a week over all stations', async () => {
    await bench.rows('UPDATE posting SET endsOn = ? WHERE workerId = ? AND endsOn IS NULL', ['2026-06-16', MOVED]);
    await bench.done(several, 'postWorker', {
      input: { workerId: MOVED, stationId: STATION.zone, startsOn: TODAY },
    });
    expect((await log(several, [entry(MOVED, 10_000)], { stationId: STATION.shizhong })).refusal).toBeNull();
    expect((await log(several, [entry(MOVED, 81)], { stationId: STATION.zone })).refusal).toMatchObject({
      field: 'input.entries.0.minutes',
    });
    expect((await log(several, [entry(MOVED, 80)], { stationId: STATION.zone })).refusal).toBeNull();
  });

  it('writes once under one idempotency key, and returns the same answer again', async () => {
    const input = { stationId: STATION.lixiaFirst, week: THIS_WEEK, entries: [entry(FIRST)], idempotencyKey: 'k' };
    const first = await bench.send(lixia, 'logHours', { input });
    expect(await bench.send(lixia, 'logHours', { input })).toEqual(first);
    expect(await bench.events()).toHaveLength(1);
    const other = await bench.send(lixia, 'logHours', { input: { ...input, entries: [entry(FIRST, 1)] } });
    expect(other.refusal).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('keeps one row for each worker, station and week, even if many callers log it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => log(lixia, [entry(FIRST, index)])));
    expect(answers.every(({ refusal }) => refusal === null)).toBe(true);
    expect(
      await bench.rows('SELECT id FROM service_hours WHERE workerId = ? AND week = ?', [FIRST, THIS_WEEK]),
    ).toHaveLength(1);
    expect(await bench.events()).toHaveLength(8);
  });

  it('accepts 500 entries at once, even to overwrite them', async () => {
    const [worker] = await bench.rows<WorkerRow>('SELECT * FROM worker WHERE id = ?', [FIRST]);
    const [posting] = await bench.rows<PostingRow>('SELECT * FROM posting WHERE workerId = ?', [FIRST]);
    if (worker === undefined || posting === undefined) throw new Error('The first worker must be on post.');
    const ids = Array.from({ length: 500 }, (_, index) => idOf('WX', index));
    const { manager } = bench.database;
    await insertRows(
      manager,
      WorkerRow,
      ids.map((id) => ({ ...worker, id, identityHash: id, qualified: true })),
    );
    await insertRows(
      manager,
      PostingRow,
      ids.map((id) => ({ ...posting, id: id.replace('WX', 'PX'), workerId: id })),
    );
    for (const more of [0, 1]) {
      const { data, refusal } = await log(
        lixia,
        ids.map((id, index) => entry(id, index + more)),
      );
      expect(refusal).toBeNull();
      expect((data as Shown[]).map(({ minutes }) => minutes)).toEqual(ids.map((_, index) => index + more));
    }
    const sums = await bench.rows<{ n: string }>('SELECT COUNT(*) AS n FROM service_hours WHERE week = ?', [THIS_WEEK]);
    expect(Number(sums[0]?.n)).toBe(500);
    expect(await bench.events()).toHaveLength(1000);
  });

  it('needs as many SQL statements for three entries as for one', async () => {
    const statementsOf = async (entries: Entry[]) => {
      bench.statements.length = 0;
      await log(lixia, entries);
      return bench.statements.length;
    };
    // The first event of a chain needs more statements, so it is written before the statements are counted.
    await log(lixia, [entry(FIRST)], { week: '2026-W20' });
    const one = await statementsOf([entry(FIRST)]);
    await bench.rows('DELETE FROM service_hours WHERE week = ?', [THIS_WEEK]);
    expect(await statementsOf([FIRST, SECOND, idOf('WK', 12)].map((id) => entry(id)))).toBe(one);
  });
});

describe('confirming, verifying and returning', () => {
  it('proceeds from the contractor through the street to the district hub', async () => {
    const ids = await logged(entry(FIRST), entry(SECOND));
    const shown = (status: string) => ids.map((id) => ({ id, status }));
    expect(await bench.done(street, 'confirmHours', { ids })).toEqual(shown('CONFIRMED'));
    expect(await bench.done(lixiaHub, 'verifyHours', { ids })).toEqual(shown('VERIFIED'));
    const actions = (await bench.events()).map(({ action }) => action);
    expect(actions).toEqual([
      ...['HOURS_LOGGED', 'HOURS_LOGGED', 'HOURS_CONFIRMED', 'HOURS_CONFIRMED', 'HOURS_VERIFIED', 'HOURS_VERIFIED'],
    ]);
  });

  it('refuses all hours if some have a wrong state, and reports that state', async () => {
    const [id = ''] = await logged(entry(FIRST));
    // The second id names hours that the street has already confirmed.
    const { refusal } = await bench.send(street, 'confirmHours', { ids: [id, idOf('HR', 10)] });
    expect(refusal).toMatchObject({ code: 'INVALID_STATE', state: 'CONFIRMED' });
    expect(refusal?.['items']).toMatchObject([{ id: idOf('HR', 10), code: 'INVALID_STATE' }]);
    expect(await rowOf(id)).toMatchObject({ status: 'LOGGED' });
    expect((await bench.send(lixiaHub, 'verifyHours', { ids: [id] })).refusal).toMatchObject({ state: 'LOGGED' });
  });

  it('names all refused hours, each with its own refusal and in the order of the call', async () => {
    const [id = ''] = await logged(entry(FIRST));
    const sameClerk = { ...street, subject: 'contractor@test' } as Caller;
    const confirmed = idOf('HR', 10);
    for (const [mutation, more] of [
      ['confirmHours', {}],
      ['returnHours', { reason: '有误' }],
    ] as const) {
      const { refusal } = await bench.send(street, mutation, { ids: [NOBODY, id, confirmed], ...more });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', field: 'ids.0' });
      const items = refusal?.['items'] as { id: string; code: string; messages: { en: string } }[];
      expect(items.map((item) => [item.id, item.code])).toEqual([
        [NOBODY, 'NOT_FOUND'],
        [confirmed, 'INVALID_STATE'],
      ]);
      expect(items[1]?.messages.en).toContain(confirmed);
    }
    const both = await bench.send(sameClerk, 'confirmHours', { ids: [confirmed, id] });
    expect(both.refusal?.['items']).toMatchObject([
      { id: confirmed, code: 'INVALID_STATE' },
      { id, code: 'FORBIDDEN' },
    ]);
    expect(await rowOf(id)).toMatchObject({ status: 'LOGGED' });
  });

  it('counts hours that a call names twice once', async () => {
    const [id = ''] = await logged(entry(FIRST));
    expect(await bench.done(street, 'confirmHours', { ids: [id, id] })).toEqual([{ id, status: 'CONFIRMED' }]);
    expect(await bench.events()).toHaveLength(2);
  });

  it('allows the street to return logged hours, and the district hub to return confirmed hours', async () => {
    const [id = ''] = await logged(entry(FIRST));
    const returnHours = (caller: Caller) => bench.send(caller, 'returnHours', { ids: [id], reason: '与签到不符' });
    expect((await returnHours(lixiaHub)).refusal).toMatchObject({ code: 'INVALID_STATE', state: 'LOGGED' });
    expect((await returnHours(street)).data).toEqual([{ id, status: 'RETURNED', returnReason: '与签到不符' }]);
    await logged(entry(FIRST));
    await bench.done(street, 'confirmHours', { ids: [id] });
    expect((await returnHours(street)).refusal).toMatchObject({ code: 'INVALID_STATE', state: 'CONFIRMED' });
    expect((await returnHours(lixiaHub)).data).toMatchObject([{ status: 'RETURNED' }]);
    expect(JSON.stringify(await bench.events())).not.toContain('签到');
  });

  it('is refused to the person who logged the hours, even if this person now belongs to an office', async () => {
    const [id = ''] = await logged(entry(FIRST));
    const sameClerk = { ...street, subject: 'contractor@test' } as Caller;
    expect((await bench.send(sameClerk, 'confirmHours', { ids: [id] })).refusal).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(street, 'confirmHours', { ids: [id] });
    const sameFirm = hub(LIXIA, CONTRACTOR.lixia);
    expect((await bench.send(sameFirm, 'verifyHours', { ids: [id] })).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect(await rowOf(id)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('gives the same answer for another office’s hours as for missing hours', async () => {
    const [own = ''] = await logged(entry(FIRST));
    const cases: [Caller, 'confirmHours' | 'verifyHours', string][] = [
      [street, 'confirmHours', idOf('HR', 30)],
      [office('STREET_OFFICE', STREET.lixiaSecond), 'confirmHours', own],
      [lixiaHub, 'verifyHours', idOf('HR', 30)],
      [hub(SHIZHONG, CONTRACTOR.hub), 'verifyHours', idOf('HR', 10)],
    ];
    for (const [caller, mutation, id] of cases) {
      const mark = bench.statements.length;
      const missing = await bench.send(caller, mutation, { ids: [NOBODY] });
      const middle = bench.statements.length;
      expect(missing.refusal).toMatchObject({ code: 'NOT_FOUND', items: [{ id: NOBODY, code: 'NOT_FOUND' }] });
      const foreign = await bench.send(caller, mutation, { ids: [id] });
      expect(JSON.parse(JSON.stringify(foreign).replaceAll(id, NOBODY))).toEqual(missing);
      expect(bench.statements.slice(middle)).toEqual(bench.statements.slice(mark, middle));
    }
    const mixed = await bench.send(street, 'confirmHours', { ids: [own, idOf('HR', 30)] });
    expect(mixed.refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rowOf(own)).toMatchObject({ status: 'LOGGED' });
  });

  it('accepts only one of two calls if one confirms and one returns the hours at the same time', async () => {
    const [id = ''] = await logged(entry(FIRST));
    const answers = await Promise.all([
      bench.send(street, 'confirmHours', { ids: [id] }),
      bench.send(street, 'returnHours', { ids: [id], reason: '有误' }),
    ]);
    expect(answers.filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect(answers.flatMap(({ refusal }) => refusal?.['code'] ?? [])).toEqual(['INVALID_STATE']);
  });

  it('keeps the rows consistent while a contractor logs the hours again', async () => {
    const workers = [FIRST, SECOND, idOf('WK', 12)];
    const ids = await logged(...workers.map((id) => entry(id)));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const turned = index % 2 === 0 ? workers : workers.toReversed();
        if (index % 3 === 0) return bench.send(street, 'confirmHours', { ids: ids.toReversed() });
        return log(
          lixia,
          turned.map((id) => entry(id, index)),
        );
      }),
    );
    const refused = answers.flatMap(({ refusal }) => refusal?.['code'] ?? []);
    expect(refused.filter((code) => code !== 'INVALID_STATE')).toEqual([]);
    // Each call writes all rows or none, so the rows never differ.
    const rows = await bench.rows('SELECT DISTINCT minutes, status, revision FROM service_hours WHERE week = ?', [
      THIS_WEEK,
    ]);
    expect(rows).toHaveLength(1);
    expect(await bench.events()).toHaveLength(3 + 3 * (12 - refused.length));
  });

  it('refuses invalid ids and reasons, and names the field', async () => {
    expect((await bench.send(street, 'confirmHours', { ids: [] })).refusal).toMatchObject({ field: 'ids' });
    const many = Array.from({ length: 201 }, () => NOBODY);
    expect((await bench.send(street, 'confirmHours', { ids: many })).refusal).toMatchObject({ field: 'ids' });
    const returned = await bench.send(street, 'returnHours', { ids: [idOf('HR', 18)], reason: ' ' });
    expect(returned.refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
  });

  it('needs as many SQL statements for two rows as for one', async () => {
    const ids = await logged(...[FIRST, SECOND, idOf('WK', 12)].map((id) => entry(id)));
    const statementsOf = async (some: string[]) => {
      bench.statements.length = 0;
      await bench.done(street, 'confirmHours', { ids: some });
      return bench.statements.length;
    };
    expect(await statementsOf(ids.slice(0, 1))).toBe(await statementsOf(ids.slice(1)));
  });
});

describe('successive contractors at a station', () => {
  const OLD = idOf('WK', 90);

  it('can each log the weeks in which they had staff at the station', async () => {
    expect((await log(predecessor, [entry(OLD)], { week: '2024-W51' })).refusal).toBeNull();
    expect((await log(lixia, [entry(FIRST)], { week: '2025-W10' })).refusal).toBeNull();
  });

  it('get the same answer for later weeks as for a missing station', async () => {
    const missing = await log(predecessor, [entry(OLD)], { stationId: NOBODY });
    expect(missing.refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await log(predecessor, [entry(OLD)], { week: LAST_WEEK })).toEqual(missing);
    expect(await log(predecessor, [entry(OLD)], { week: '2025-W10' })).toEqual(missing);
  });

  it('never log hours for each other’s staff', async () => {
    const missing = await log(lixia, [entry(NOBODY)]);
    expect(missing.refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await log(lixia, [entry(OLD)], { week: '2024-W50' })).toEqual(missing);
    expect(await log(predecessor, [entry(FIRST)], { week: LAST_WEEK })).toEqual(missing);
  });

  it('keep their hours after they have left, and may correct returned hours', async () => {
    await bench.rows("UPDATE service_hours SET status = 'CONFIRMED' WHERE id = ?", [idOf('HR', 90)]);
    await bench.done(lixiaHub, 'returnHours', { ids: [idOf('HR', 90)], reason: '有误' });
    const { data } = await log(predecessor, [entry(OLD, 60)], { week: '2024-W50' });
    expect(data).toMatchObject([{ id: idOf('HR', 90), status: 'LOGGED', minutes: 60, station: null }]);
    const { data: seen } = await bench.ask(lixia, '{ serviceHours(first: 9, week: "2024-W50") { totalCount } }');
    expect(seen).toEqual({ serviceHours: { totalCount: 0 } });
  });
});
