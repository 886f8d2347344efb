import { contractor, hub, office } from '../../../support/city/callers';
import { eachOnFreshCity } from '../../../support/drivers/writes/personnel-writes';
import { WorkLists } from '../../../support/drivers/desk/work-lists';
import {
  CITY,
  CONTRACTOR,
  LAST_WEEK,
  LIXIA,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  idOf,
} from '../../../support/city/small-city';

const bench = eachOnFreshCity();
const work = new WorkLists(bench, 'personnelWork');
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const lixiaHub = hub(LIXIA, CONTRACTOR.hub);

const [LOGGED, RETURNED] = [idOf('HR', 18), idOf('HR', 19)];
const [FIRST, SECOND, THIRD] = [idOf('WK', 10), idOf('WK', 11), idOf('WK', 12)];
const weekAt = (week: string, station: string = STATION.lixiaFirst) => ({
  subject: { type: 'StationWeek', id: `${station}/${week}` },
  station: { id: station },
});
const entry = (workerId: string, minutes = 1500) => ({ workerId, minutes });
const log = (week: string, ...workers: string[]) =>
  bench.done<{ id: string }[]>(lixia, 'logHours', {
    input: { stationId: STATION.lixiaFirst, week, entries: workers.map((each) => entry(each)) },
  });

describe('weeks to be logged', () => {
  it('are the last full weeks on post, with the workers whose hours are missing', async () => {
    const items = await work.itemsOf(lixia, 'LOG_HOURS');
    // The last week, W24, is missing, because the hours of all three workers are logged. One worker has hours for W21,
    // and was on leave in W23.
    expect(items.map(({ subject, count }) => [subject.id.slice(-8), count])).toEqual([
      ...['2026-W13', '2026-W14', '2026-W15', '2026-W16', '2026-W17', '2026-W18', '2026-W19', '2026-W20'].map(
        (week) => [week, 3],
      ),
      ['2026-W21', 2],
      ['2026-W22', 3],
      ['2026-W23', 2],
    ]);
    expect(items.at(-1)).toMatchObject({
      ...weekAt('2026-W23'),
      division: { code: LIXIA },
      title: '2026 年第 23 周(2026-06-01 至 2026-06-07)工时',
      since: '2026-06-07T16:00:00.000Z',
      dueOn: null,
      state: 'READY',
      mayAct: true,
    });
  });

  it('disappear when the hours are logged, and appear without a write once the week has ended', async () => {
    await log('2026-W22', FIRST, SECOND, THIRD);
    await log('2026-W23', SECOND);
    const at = async (week: string) =>
      (await work.itemsOf(lixia, 'LOG_HOURS'))
        .filter(({ subject }) => subject.id.endsWith(week))
        .map(({ count }) => count);
    expect([await at('2026-W22'), await at('2026-W23'), await at('2026-W25')]).toEqual([[], [1], []]);
    bench.moveTo('2026-06-22');
    expect(await at('2026-W25')).toEqual([3]);
  });

  it('are owed only for workers on post all week, and not for weeks that a suspension touches', async () => {
    await bench.rows("UPDATE posting SET startsOn = '2026-05-26' WHERE stationId = ?", [STATION.lixiaFirst]);
    const weeks = async () => (await work.itemsOf(lixia, 'LOG_HOURS')).map(({ subject }) => subject.id.slice(-8));
    expect(await weeks()).toEqual(['2026-W23']);
    await bench.rows("INSERT INTO suspension (stationId, `from`, `until`) VALUES (?, '2026-06-07', '2026-06-12')", [
      STATION.lixiaFirst,
    ]);
    expect(await weeks()).toEqual([]);
    await bench.rows("UPDATE suspension SET `from` = '2026-06-08', `until` = NULL");
    await bench.rows("UPDATE place SET status = 'SUSPENDED' WHERE stationId = ?", [STATION.lixiaFirst]);
    expect(await weeks()).toEqual(['2026-W23']);
    await bench.rows("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.lixiaFirst]);
    expect(await weeks()).toEqual([]);
  });
});

describe('returned hours', () => {
  it('are corrected by the employer, in one item for a station and week', async () => {
    const [id = ''] = (await log('2026-W20', FIRST)).map((each) => each.id);
    await bench.done(street, 'returnHours', { ids: [id], reason: '有误' });
    const items = await work.itemsOf(lixia, 'FIX_HOURS');
    expect(items).toMatchObject([
      { ...weekAt('2026-W20'), count: 1, since: '2026-06-17T02:00:00.000Z' },
      { ...weekAt('2026-W21'), count: 1, since: '2026-05-24T16:00:00.000Z' },
    ]);
    await log('2026-W20', FIRST);
    await log('2026-W21', FIRST);
    expect(await work.itemsOf(lixia, 'FIX_HOURS')).toEqual([]);
  });

  it('are not an item if the posting ended before the week, because nobody can log them again', async () => {
    await bench.rows("UPDATE posting SET endsOn = '2026-05-17' WHERE workerId = ?", [FIRST]);
    expect(await work.itemsOf(lixia, 'FIX_HOURS')).toEqual([]);
    expect((await work.counts(lixia)).find(({ kind }) => kind === 'FIX_HOURS')).toMatchObject({ total: 0, ready: 0 });
    const input = { stationId: STATION.lixiaFirst, week: '2026-W21', entries: [entry(FIRST)] };
    expect((await bench.send(lixia, 'logHours', { input })).refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await bench.rows('SELECT status FROM service_hours WHERE id = ?', [RETURNED])).toEqual([
      { status: 'RETURNED' },
    ]);
  });
});

describe('logged hours', () => {
  it('are confirmed by the street office, then verified by the district hub', async () => {
    expect(await work.itemsOf(street, 'CONFIRM_HOURS')).toMatchObject([
      { ...weekAt('2026-W23'), count: 1, state: 'READY', mayAct: true, division: { code: LIXIA } },
    ]);
    const before = await work.itemsOf(lixiaHub, 'VERIFY_HOURS');
    // The worker of W20 has moved to another district, but their hours of 2024 here are still to be verified.
    expect(before).toMatchObject([weekAt('2024-W20'), { ...weekAt(LAST_WEEK), count: 3 }]);
    await bench.done(street, 'confirmHours', { ids: [LOGGED] });
    expect(await work.itemsOf(street, 'CONFIRM_HOURS')).toEqual([]);
    const after = await work.itemsOf(lixiaHub, 'VERIFY_HOURS');
    const fresh = { ...weekAt('2026-W23'), since: '2026-06-17T02:00:00.000Z' };
    expect(after).toMatchObject([weekAt('2024-W20'), fresh, weekAt(LAST_WEEK)]);
    await bench.done(lixiaHub, 'verifyHours', { ids: [LOGGED, ...[10, 11, 12, 38].map((each) => idOf('HR', each))] });
    expect(await work.itemsOf(lixiaHub, 'VERIFY_HOURS')).toEqual([]);
  });

  it('show the reason to a person who cannot decide because they made the entry', async () => {
    const own = { ...street, subject: 'contractor@test' } as typeof street;
    await log('2026-W22', FIRST);
    const [item] = (await work.itemsOf(own, 'CONFIRM_HOURS')).filter(({ subject }) => subject.id.endsWith('2026-W22'));
    expect(item).toMatchObject({
      state: 'READY',
      mayAct: false,
      blockedBy: { code: 'FORBIDDEN', role: 'STREET_OFFICE' },
    });
    const ids = await bench.rows<{ id: string }>("SELECT id FROM service_hours WHERE week = '2026-W22'");
    const { refusal } = await bench.send(own, 'confirmHours', { ids: ids.map(({ id }) => id) });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', message: item?.blockedBy?.reasonInEnglish });
  });

  it('are not verified by a hub whose contractor serves the station', async () => {
    const own = await work.itemsOf(hub(LIXIA, CONTRACTOR.lixia), 'VERIFY_HOURS');
    expect(own.map(({ subject }) => subject.id)).toEqual([`${STATION.lixiaFirst}/2024-W20`]);
  });
});

describe('lists of work about hours', () => {
  it('show nothing to foreign offices, to the city and to other contractors', async () => {
    const foreign = [
      office('STREET_OFFICE', STREET.shizhong),
      hub(SHIZHONG, CONTRACTOR.hub),
      several,
      contractor(CONTRACTOR.none),
      office('CITY_BUREAU', CITY),
      office('FINANCE_BUREAU', LIXIA),
    ];
    for (const caller of foreign) {
      const items = (await work.items(caller)).filter(({ station }) => station?.id === STATION.lixiaFirst);
      expect(items).toEqual([]);
    }
  });

  it('count the items that they list, and page through the same items', async () => {
    for (const caller of [lixia, several, street, lixiaHub, office('DISTRICT_BUREAU', LIXIA)]) {
      expect(await work.counts(caller)).toEqual(await work.countsOfItems(caller, TODAY));
      expect(await work.paged(caller)).toEqual(await work.items(caller));
    }
    expect((await work.items(several)).length).toBeGreaterThan(10);
  });

  it('are filtered by the place of the station', async () => {
    const of = async (division: string) =>
      new Set((await work.items(several, { division })).map(({ station }) => station?.id));
    expect(await of(SHIZHONG)).toEqual(new Set([STATION.shizhong]));
    expect(await of(STREET.zone)).toEqual(new Set([STATION.zone]));
    expect(await of(LIXIA)).toEqual(new Set());
    expect(await work.items(lixia, { before: TODAY })).toEqual([]);
    expect(await work.items(lixia, { overdue: true })).toEqual([]);
  });
});
