import { type Caller } from '../../../../shared/access/caller';
import { addDays } from '../../../../shared/kernel/dates/period';
import { stations } from '../../../../subgraphs/stations/schema';
import { contractor, office } from '../../../support/city/callers';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../../support/drivers/subgraph/subgraph-under-test';
import { WorkLists } from '../../../support/drivers/desk/work-lists';
import { StationWrites } from '../../../support/drivers/writes/station-writes';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STATION, STREET, TODAY } from '../../../support/city/small-city';
import { LIXIA_WRITES, SHIZHONG_WRITES, writingCity } from '../../../support/city/writing-city';

const under = {} as SubgraphUnderTest;
beforeEach(async () => {
  Object.assign(under, await subgraphUnderTest(stations, writingCity(), NOW));
  await under.database.query('DELETE FROM waiver');
});
afterEach(() => under.close());

const work = new WorkLists(under, 'stationWork');
const writes = new StationWrites(() => under);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const FIRST = STATION.lixiaFirst;

/** Changes the row of a station directly, as if another office had changed the station. */
const change = (set: string, id: string = FIRST) => writes.rows(`UPDATE station SET ${set} WHERE id = ?`, [id]);
const versionOf = async (id: string) =>
  (await writes.rows<{ version: number }>('SELECT version FROM station WHERE id = ?', [id]))[0]?.version;
const nameOf = async (id: string) =>
  (await writes.rows<{ name: string }>('SELECT name FROM station WHERE id = ?', [id]))[0]?.name ?? '';
const seen = async (caller: Caller, kind: string) =>
  (await work.itemsOf(caller, kind)).map(({ subject }) => subject.id);
const waive = (rule: string, stationId: string) =>
  writes.rows(
    'INSERT INTO waiver (waiverId, rule, stationId, divisionCode, grantedOn, until) VALUES (?, ?, ?, NULL, ?, ?)',
    [`W-${rule}`, rule, stationId, TODAY, TODAY],
  );

describe('facilities', () => {
  it('lack a venue until the bureau or the street office records it', async () => {
    await change('venueAddress = NULL');
    const item = {
      ...{ subject: { type: 'Station', id: FIRST }, station: { id: FIRST }, division: { code: LIXIA } },
      ...{ title: await nameOf(FIRST), count: 1, dueOn: null, state: 'READY', mayAct: true, blockedBy: null },
    };
    for (const caller of [bureau, street]) expect(await work.itemsOf(caller, 'RECORD_VENUE')).toMatchObject([item]);
    const venue = { address: '示例路', source: 'PUBLIC_BUILDING', areaSquareMetres: 10 };
    await writes.done(street, 'recordVenue', { input: { stationId: FIRST, expectedVersion: 1, ...venue } });
    for (const caller of [bureau, street]) expect(await seen(caller, 'RECORD_VENUE')).toEqual([]);
  });

  it('wait for the list of the street office before the contractor acknowledges it', async () => {
    await change('equipmentItems = NULL, equipmentListedOn = NULL');
    expect(await seen(street, 'LIST_EQUIPMENT')).toEqual([FIRST]);
    expect(await seen(bureau, 'LIST_EQUIPMENT')).toEqual([]);
    const [waiting] = await work.itemsOf(lixia, 'ACKNOWLEDGE_EQUIPMENT');
    const call = { stationId: FIRST, expectedVersion: 1 };
    const { refused } = await writes.mutate(lixia, 'acknowledgeEquipment', call);
    expect(waiting).toMatchObject({ state: 'WAITING', mayAct: false, since: '2024-12-19T16:00:00.000Z' });
    expect(waiting?.blockedBy).toMatchObject({ code: refused?.['code'], role: 'STREET_OFFICE' });
    expect(refused).toMatchObject({ state: 'UNLISTED' });

    const items = [{ name: '电脑', quantity: 1 }];
    await writes.done(street, 'listEquipment', { input: { ...call, items } });
    expect(await seen(street, 'LIST_EQUIPMENT')).toEqual([]);
    const [ready] = await work.itemsOf(lixia, 'ACKNOWLEDGE_EQUIPMENT');
    expect(ready).toMatchObject({ state: 'READY', mayAct: true, since: '2026-06-16T16:00:00.000Z' });
    await writes.done(lixia, 'acknowledgeEquipment', { ...call, expectedVersion: 2 });
    expect(await seen(lixia, 'ACKNOWLEDGE_EQUIPMENT')).toEqual([]);
  });

  it('lack the plaques that are missing, or that do not meet the standard', async () => {
    expect(await work.itemsOf(street, 'RECORD_SIGNAGE')).toMatchObject([{ subject: { id: FIRST }, count: 1 }]);
    const plaque = { placement: 'INDOOR', hasEmblem: true, prominent: false, installedOn: TODAY };
    const input = { stationId: FIRST, text: await nameOf(FIRST), ...plaque };
    await writes.done(street, 'recordSignage', { input: { ...input, expectedVersion: 1 } });
    expect(await seen(street, 'RECORD_SIGNAGE')).toEqual([FIRST]);
    await writes.done(street, 'recordSignage', { input: { ...input, prominent: true, expectedVersion: 2 } });
    expect(await seen(street, 'RECORD_SIGNAGE')).toEqual([]);
  });

  it('are owed neither at a closed station nor where the rule is waived', async () => {
    await change("status = 'CLOSED', venueAddress = NULL");
    for (const caller of [bureau, street, lixia]) expect(await seenAt(caller, FIRST)).toEqual([]);
    await change("status = 'OPERATING'");
    await waive('ST-2', FIRST);
    expect(await seenAt(street, FIRST)).toEqual(['RECORD_SIGNAGE']);
    await waive('ST-3', FIRST);
    for (const caller of [bureau, street, lixia]) expect(await seenAt(caller, FIRST)).toEqual([]);
  });
});

const seenAt = async (caller: Caller, id: string) =>
  (await work.items(caller)).filter(({ station }) => station?.id === id).map(({ kind }) => kind);

describe('opening', () => {
  const { station } = LIXIA_WRITES.preparing;
  const item = async () => (await work.itemsOf(bureau, 'OPEN_STATION')).find(({ subject }) => subject.id === station);
  const open = async () =>
    writes.mutate(bureau, 'openStation', { id: station, expectedVersion: await versionOf(station) });

  it('is possible once everything is recorded, and removes the item', async () => {
    await change("preparedOn = '2026-06-01'", station);
    expect(await item()).toMatchObject({
      ...{ state: 'READY', mayAct: true, since: '2026-05-31T16:00:00.000Z' },
      ...{ dueOn: '2021-12-31', overdue: true, title: await nameOf(station) },
    });
    expect((await open()).refused).toBeNull();
    expect(await item()).toBeUndefined();
  });

  it.each([
    ['the venue', 'venueAddress = NULL', 'ST-2', 'STREET_OFFICE'],
    ['the source of the venue', 'venueSource = NULL', 'ST-2', 'STREET_OFFICE'],
    ['the equipment', 'equipmentItems = NULL, equipmentListedOn = NULL', 'ST-2', 'STREET_OFFICE'],
    ['the acknowledgement', 'equipmentAcknowledgedOn = NULL', 'ST-2', 'CONTRACTOR'],
    ['a plaque', "signage = '[]', plaquesWanting = 2", 'ST-3', 'STREET_OFFICE'],
    ['a regulation', 'districtCode = districtCode', 'ST-4', 'DISTRICT_BUREAU'],
  ])('waits for %s, with the refusal of the command, unless the rule is waived', async (_, set, rule, role) => {
    await change(set, station);
    if (rule === 'ST-4') await writes.rows("UPDATE regulation SET inForceUntil = '2026-06-16' WHERE kind = 'FINANCE'");
    const waiting = await item();
    const { refused } = await open();
    expect(refused).toMatchObject({ code: 'RULE_VIOLATION', rule });
    expect(waiting).toMatchObject({ state: 'WAITING', mayAct: false, blockedBy: { code: 'RULE_VIOLATION', role } });
    expect(waiting?.blockedBy?.reason).toBe((refused?.['messages'] as { zh: string } | undefined)?.zh);
    expect(await work.counts(bureau)).toEqual(await work.countsOfItems(bureau, TODAY));
    await waive(rule, station);
    expect(await item()).toMatchObject({ state: 'READY', mayAct: true });
    expect(await work.counts(bureau)).toEqual(await work.countsOfItems(bureau, TODAY));
    expect((await open()).refused).toBeNull();
  });
});

describe('planning', () => {
  const bare = LIXIA_WRITES.bare;
  const closed = LIXIA_WRITES.closed.street;

  it('is due for streets that have no station or only closed stations', async () => {
    const items = await work.itemsOf(bureau, 'PLAN_STATION');
    expect(items.map(({ subject }) => subject)).toEqual([
      { type: 'Division', id: bare },
      { type: 'Division', id: closed },
    ]);
    expect(items[0]).toMatchObject({
      ...{ title: '历下区第011街道社会工作服务站', station: null, division: { code: LIXIA } },
      ...{ dueOn: '2021-12-31', overdue: true, state: 'READY', mayAct: true },
    });
    await writes.done(bureau, 'planStation', { input: { division: bare, serviceKinds: ['TALENT_TRAINING'] } });
    expect(await seen(bureau, 'PLAN_STATION')).toEqual([closed]);
  });

  it('is not due for a street that has ended', async () => {
    await writes.rows('UPDATE division SET endedOn = ? WHERE code = ?', [TODAY, bare]);
    expect(await seen(bureau, 'PLAN_STATION')).toEqual([closed]);
  });

  it('is due from the day on which the last station closed', async () => {
    const { station, street } = LIXIA_WRITES.closed;
    const past = `suspensions = '[{"from":"2026-03-01","until":"2026-03-20"}]'`;
    await change(`status = 'OPERATING', ${past}`, station);
    for (const name of ['suspendStation', 'closeStation'] as const)
      await writes.done(bureau, name, { id: station, expectedVersion: await versionOf(station), reason: '并入' });
    const items = await work.itemsOf(bureau, 'PLAN_STATION');
    expect(items.map(({ subject, since }) => [subject.id, since])).toEqual([
      [bare, '2021-02-03T16:00:00.000Z'],
      [street, `${addDays(TODAY, -1)}T16:00:00.000Z`],
    ]);
  });
});

describe('regulations', () => {
  const lacking = async () =>
    (await work.itemsOf(bureau, 'RENEW_REGULATION')).map(({ subject, dueOn, since }) => [subject.id, dueOn, since]);
  const end = (kind: string, until: string) =>
    writes.rows('UPDATE regulation SET inForceUntil = ? WHERE kind = ? AND districtCode = ?', [until, kind, LIXIA]);

  it('must be renewed in the last 30 days before the end of the current one', async () => {
    expect(await lacking()).toEqual([]);
    await end('FINANCE', '2026-07-16');
    await end('ARCHIVES', '2026-07-17');
    expect(await lacking()).toEqual([[`${LIXIA}/FINANCE`, '2026-07-16', '2026-06-15T16:00:00.000Z']]);
    expect(await work.itemsOf(bureau, 'RENEW_REGULATION')).toMatchObject([{ title: '财务制度', station: null }]);
    const input = { division: LIXIA, kind: 'FINANCE', title: '财务', inForceFrom: '2026-07-01' };
    await writes.done(bureau, 'adoptRegulation', { input });
    expect(await lacking()).toEqual([]);
  });

  it('are overdue after they have ended, and if the district never had one', async () => {
    await end('FINANCE', '2026-06-16');
    await writes.rows("DELETE FROM regulation WHERE kind = 'ARCHIVES'");
    expect(await lacking()).toEqual([
      [`${LIXIA}/ARCHIVES`, '2021-02-04', '2021-02-03T16:00:00.000Z'],
      [`${LIXIA}/FINANCE`, '2026-06-16', '2026-06-16T16:00:00.000Z'],
    ]);
    expect(await work.items(bureau, { kind: ['RENEW_REGULATION'], overdue: false })).toEqual([]);
    expect(await work.items(bureau, { kind: ['RENEW_REGULATION'], before: '2026-06-16' })).toMatchObject([
      { overdue: true },
    ]);
  });

  it('do not count for the district if one station adopted them', async () => {
    await writes.rows('UPDATE regulation SET stationId = ? WHERE kind = ?', [FIRST, 'VENUE_USE']);
    expect((await lacking()).map(([id]) => id)).toEqual([`${LIXIA}/VENUE_USE`]);
  });
});

describe('lists of work about stations', () => {
  const shizhong = office('DISTRICT_BUREAU', SHIZHONG);

  it('count the items that they list, and page through the same items', async () => {
    await change('equipmentItems = NULL');
    await change('venueAddress = NULL', LIXIA_WRITES.preparing.station);
    await writes.rows("UPDATE regulation SET inForceUntil = '2026-07-01' WHERE kind = 'FINANCE'");
    for (const caller of [bureau, shizhong, street, lixia, several, office('STREET_OFFICE', STREET.zone)]) {
      expect(await work.counts(caller)).toEqual(await work.countsOfItems(caller, TODAY));
      expect(await work.paged(caller)).toEqual(await work.items(caller));
    }
    expect(new Set((await work.items(bureau)).map(({ kind }) => kind))).toEqual(
      new Set(['PLAN_STATION', 'RENEW_REGULATION', 'RECORD_VENUE', 'OPEN_STATION']),
    );
  });

  it('are filtered by division', async () => {
    const of = async (caller: Caller, division: string) =>
      new Set((await work.items(caller, { division })).map(({ station }) => station?.id));
    expect(await of(several, STREET.zone)).toEqual(new Set([STATION.zone]));
    expect(await of(several, LIXIA)).toEqual(new Set());
    expect((await work.items(bureau, { division: LIXIA_WRITES.bare })).map(({ kind }) => kind)).toEqual([
      'PLAN_STATION',
    ]);
    expect(await work.items(bureau, { division: SHIZHONG })).toEqual([]);
  });

  it('show no foreign district, street or station, and nothing to roles without duties', async () => {
    const ids = (await work.items(bureau)).map(({ id }) => id);
    for (const caller of [shizhong, office('STREET_OFFICE', STREET.shizhong), several]) {
      expect((await work.items(caller)).filter(({ id }) => ids.includes(id))).toEqual([]);
    }
    expect((await work.items(shizhong)).map(({ subject }) => subject.id)).toContain(SHIZHONG_WRITES.preparing.station);
    for (const role of ['CITY_BUREAU', 'CITY_PLATFORM', 'AUDITOR', 'FINANCE_BUREAU'] as const) {
      expect(await work.items(office(role, CITY))).toEqual([]);
      expect(await work.counts(office(role, CITY))).toEqual([]);
    }
  });
});
