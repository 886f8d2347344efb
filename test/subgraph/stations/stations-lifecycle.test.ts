import { runOwnWrite } from '../../../shared/record/write/own-write';
import { type Caller } from '../../../shared/access/caller';
import { stations } from '../../../subgraphs/stations/schema';
import { prepareStation } from '../../../subgraphs/stations/station/lifecycle/lifecycle.commands';
import { inTransaction } from '../../../subgraphs/stations/transaction';
import { PUBLIC, contractor, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  smallCity,
} from '../../support/city/small-city';
import { StationWrites } from '../../support/drivers/writes/station-writes';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const NEW_STREET = '370102003';
const NAME = '历下区新街道社会工作服务站';
const bureau = office('DISTRICT_BUREAU', LIXIA);
const city = office('CITY_BUREAU', CITY);
const host = office('STREET_OFFICE', NEW_STREET as typeof STREET.lixiaFirst);
const runner = contractor(CONTRACTOR.none);

let under: SubgraphUnderTest;
const writes = new StationWrites(() => under);
beforeEach(async () => {
  under = await subgraphUnderTest(stations, smallCity(), NOW);
});
afterEach(() => under.close());

const plan = (division: string) => ({ input: { division, serviceKinds: ['TALENT_TRAINING', 'TALENT_TRAINING'] } });
const openStreet = () =>
  writes.done(city, 'redistrict', {
    input: { effectiveOn: TODAY, changes: [], newStreets: [{ code: NEW_STREET, name: '新街道' }] },
  });
/** Applies the event of a signed lot, as the follower of finance does. */
const sign = (stationId: string) =>
  runOwnWrite({ source: under.database, subgraph: 'stations', now: NOW }, ({ access, ...asking }) =>
    prepareStation(inTransaction(asking, access), stationId),
  );
const actions = async (known: number) => (await writes.events()).slice(known).map(({ action, role }) => [action, role]);

describe('planning', () => {
  it('creates a station for a street without one, and names it after the street', async () => {
    await openStreet();
    const known = (await writes.events()).length;
    const planned = await writes.done(bureau, 'planStation', plan(NEW_STREET));
    expect(planned).toMatchObject({
      name: NAME,
      status: 'PLANNED',
      version: 1,
      openedOn: null,
      division: { code: NEW_STREET },
      serviceKinds: ['TALENT_TRAINING'],
    });
    expect((await writes.events()).slice(known)).toEqual([
      expect.objectContaining({
        action: 'STATION_PLANNED',
        subject: `Station ${String(planned['id'])}`,
        role: 'DISTRICT_BUREAU',
        places: [NEW_STREET, LIXIA],
        before: null,
        after: expect.objectContaining({ name: NAME, status: 'PLANNED', version: 1 }) as unknown,
      }),
    ]);
  });

  it('creates a station that can be found by its name', async () => {
    await openStreet();
    const { id } = await writes.done(bureau, 'planStation', plan(NEW_STREET));
    const source = '{ stations(first: 9, filter: { nameContains: "新街道" }) { nodes { id } } }';
    expect((await under.ask(bureau, source)).data).toEqual({ stations: { nodes: [{ id }] } });
    expect((await under.ask(PUBLIC, `{ station(id: "${String(id)}") { id } }`)).data).toEqual({ station: null });
  });

  it('is refused if a station is not closed yet (ST-1), and if the street has ended', async () => {
    const st1 = { code: 'RULE_VIOLATION', rule: 'ST-1', clause: '三(二)' };
    const before = await writes.everything();
    expect((await writes.mutate(bureau, 'planStation', plan(STREET.lixiaFirst))).refused).toMatchObject(st1);
    expect((await writes.mutate(bureau, 'planStation', plan(STREET.lixiaSecond))).refused).toMatchObject(st1);
    expect(await writes.everything()).toBe(before);
    await writes.rows("UPDATE station SET status = 'CLOSED' WHERE id = ?", [STATION.lixiaFirst]);
    expect(await writes.done(bureau, 'planStation', plan(STREET.lixiaFirst))).toMatchObject({ status: 'PLANNED' });
    await writes.rows('UPDATE division SET endedOn = ? WHERE code = ?', [TODAY, STREET.lixiaSecond]);
    const ended = await writes.mutate(bureau, 'planStation', plan(STREET.lixiaSecond));
    expect(ended.refused).toMatchObject({ code: 'INVALID_STATE', state: 'ENDED' });
  });

  it('creates one station when twenty calls plan it for the same street at once', async () => {
    await openStreet();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => writes.mutate(bureau, 'planStation', plan(NEW_STREET))),
    );
    expect(answers.filter(({ written }) => written !== null)).toHaveLength(1);
    for (const { refused } of answers) if (refused !== null) expect(refused).toMatchObject({ rule: 'ST-1' });
    expect(await writes.rows('SELECT name FROM station WHERE divisionCode = ?', [NEW_STREET])).toEqual([
      { name: NAME },
    ]);
  });
});

describe('a signed lot', () => {
  const statusOf = async (id: string) =>
    (await writes.rows<{ status: string }>('SELECT status FROM station WHERE id = ?', [id]))[0]?.status;

  it('starts the preparation of a planned station once, and records this in the name of the Hub', async () => {
    const known = (await writes.events()).length;
    expect(await sign(STATION.lixiaSecond)).toBe(1);
    expect(await statusOf(STATION.lixiaSecond)).toBe('PREPARING');
    expect(await sign(STATION.lixiaSecond)).toBe(0);
    expect((await writes.events()).slice(known)).toEqual([
      expect.objectContaining({ action: 'STATION_PREPARED', actor: 'hub:stations', role: null }),
    ]);
  });

  it('changes nothing for a station that is operating or unknown', async () => {
    const before = await writes.everything();
    expect([await sign(STATION.lixiaFirst), await sign('01HZX3V9QK7T2M4N6P8R0S1W5Y')]).toEqual([0, 0]);
    expect(await writes.everything()).toBe(before);
  });
});

describe('opening', () => {
  const KINDS = ['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'];
  const adopt = (caller: Caller, kind: string, owner: object) =>
    writes.done(caller, 'adoptRegulation', { input: { ...owner, kind, title: kind, inForceFrom: TODAY } });

  it('is possible for a planned station after each office has made its entries', async () => {
    await openStreet();
    const id = String((await writes.done(bureau, 'planStation', plan(NEW_STREET)))['id']);
    let version = 1;
    const open = async () => (await writes.mutate(bureau, 'openStation', { id, expectedVersion: version })).refused;
    const edit = async (name: 'recordVenue' | 'listEquipment' | 'recordSignage', input: object) => {
      await writes.done(host, name, { input: { stationId: id, expectedVersion: version, ...input } });
      version += 1;
    };
    expect(await open()).toMatchObject({ code: 'INVALID_STATE', state: 'PLANNED' });
    await sign(id);
    await writes.rows(
      `INSERT INTO place_lot (lotId, stationId, contractId, contractorId, signedOn, startsOn, endsOn) VALUES (?, ?, 'C', ?, ?, ?, '2029-06-16')`,
      ['L', id, CONTRACTOR.none, TODAY, TODAY],
    );
    version = 2;
    expect(await open()).toMatchObject({ rule: 'ST-2', clause: '三(一)' });
    await edit('recordVenue', { address: '示例路3号', source: 'PARTY_MASS_CENTRE' });
    await edit('listEquipment', { items: [{ name: '电脑', quantity: 2 }] });
    expect(await open()).toMatchObject({ rule: 'ST-2' });
    await writes.done(runner, 'acknowledgeEquipment', { stationId: id, expectedVersion: version });
    version += 1;
    const plaque = { text: NAME, hasEmblem: true, prominent: true, installedOn: TODAY };
    await edit('recordSignage', { ...plaque, placement: 'OUTDOOR' });
    expect(await open()).toMatchObject({ rule: 'ST-3', clause: '三(四)' });
    await edit('recordSignage', { ...plaque, placement: 'INDOOR' });
    expect(await open()).toMatchObject({ rule: 'ST-4', clause: '三(三)' });
    // The district already has a regulation on personnel.
    for (const kind of KINDS.slice(2)) await adopt(bureau, kind, { division: LIXIA });
    expect(await open()).toMatchObject({ rule: 'ST-4' });
    await adopt(bureau, 'FINANCE', { stationId: id });
    const opened = await writes.done(bureau, 'openStation', { id, expectedVersion: version });
    expect(opened).toMatchObject({ status: 'OPERATING', openedOn: TODAY, version: version + 1 });
    expect((await under.ask(PUBLIC, `{ station(id: "${id}") { status } }`)).data).toEqual({
      station: { status: 'OPERATING' },
    });
  });

  it('does not accept regulations of another district or station', async () => {
    const id = STATION.lixiaFirst;
    await writes.rows(
      "UPDATE station SET status = 'PREPARING', equipmentAcknowledgedOn = ?, signage = ? WHERE id = ?",
      [
        TODAY,
        JSON.stringify(
          ['OUTDOOR', 'INDOOR'].map((placement) => ({
            placement,
            text: '历下区第1街道社会工作服务站',
            hasEmblem: true,
            prominent: true,
            installedOn: TODAY,
          })),
        ),
        id,
      ],
    );
    const open = () => writes.mutate(bureau, 'openStation', { id, expectedVersion: 1 });
    const missing = KINDS.filter((kind) => !['PERSONNEL', 'FINANCE'].includes(kind));
    for (const kind of missing) await adopt(office('DISTRICT_BUREAU', SHIZHONG), kind, { division: SHIZHONG });
    for (const kind of missing) await adopt(bureau, kind, { stationId: STATION.lixiaSecond });
    expect((await open()).refused).toMatchObject({ rule: 'ST-4' });
    for (const kind of missing) await adopt(bureau, kind, { division: LIXIA });
    expect((await open()).written).toMatchObject({ status: 'OPERATING' });
  });
});

describe('a regulation', () => {
  it('applies to all stations if it is adopted for the district, and is recorded without its title', async () => {
    const known = (await writes.events()).length;
    const input = { division: LIXIA, kind: 'ARCHIVES', title: '档案制度', inForceFrom: TODAY, inForceUntil: TODAY };
    expect(await writes.done(bureau, 'adoptRegulation', { input })).toEqual({
      kind: 'ARCHIVES',
      title: '档案制度',
      inForceFrom: TODAY,
      inForceUntil: TODAY,
      inherited: true,
    });
    const source = '{ stations(first: 9) { nodes { regulations { title } } } }';
    const { data } = await under.ask(office('STREET_OFFICE', STREET.lixiaSecond), source);
    expect(JSON.stringify(data)).toContain('档案制度');
    const [event] = (await writes.events()).slice(known);
    expect(event).toMatchObject({
      action: 'REGULATION_ADOPTED',
      places: [LIXIA, LIXIA],
      after: { kind: 'ARCHIVES', districtCode: LIXIA, stationId: null },
    });
    expect(JSON.stringify(event)).not.toContain('档案制度');
  });

  it('is refused for a district that has ended', async () => {
    await writes.rows('UPDATE division SET endedOn = ? WHERE code = ?', [TODAY, LIXIA]);
    const input = { division: LIXIA, kind: 'ARCHIVES', title: '档案制度', inForceFrom: TODAY };
    const { refused } = await writes.mutate(bureau, 'adoptRegulation', { input });
    expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'ENDED' });
  });

  it('applies to one station if it is adopted for that station', async () => {
    const input = { stationId: STATION.lixiaFirst, kind: 'ARCHIVES', title: '细则', inForceFrom: TODAY };
    expect(await writes.done(bureau, 'adoptRegulation', { input })).toMatchObject({ inherited: false });
    const source = '{ stations(first: 9) { nodes { id regulations { title } } } }';
    const { data } = await under.ask(bureau, source);
    const nodes = (data?.['stations'] as { nodes: { id: string; regulations: { title: string }[] }[] }).nodes;
    const having = nodes.filter(({ regulations }) => regulations.some(({ title }) => title === '细则'));
    expect(having.map(({ id }) => id)).toEqual([STATION.lixiaFirst]);
  });
});

describe('suspending and closing', () => {
  const about = (expectedVersion: number, reason: string) => ({ id: STATION.lixiaFirst, expectedVersion, reason });

  it('follow the allowed transitions, and record one event each, without the reason', async () => {
    const known = (await writes.events()).length;
    const steps = [
      ['suspendStation', 'SUSPENDED'],
      ['resumeStation', 'OPERATING'],
      ['suspendStation', 'SUSPENDED'],
      ['closeStation', 'CLOSED'],
    ] as const;
    for (const [index, [name, status]] of steps.entries()) {
      const statusReason = `赵某来电${index}`;
      expect(await writes.done(bureau, name, about(index + 1, statusReason))).toMatchObject({
        status,
        statusReason,
        version: index + 2,
        openedOn: '2025-02-01',
      });
    }
    expect(await actions(known)).toEqual(
      ['STATION_SUSPENDED', 'STATION_RESUMED', 'STATION_SUSPENDED', 'STATION_CLOSED'].map((action) => [
        action,
        'DISTRICT_BUREAU',
      ]),
    );
    expect(JSON.stringify(await writes.events())).not.toContain('赵某来电');
  });

  it('are refused from any other state, and write nothing', async () => {
    const before = await writes.everything();
    for (const name of ['resumeStation', 'closeStation'] as const) {
      const { refused } = await writes.mutate(bureau, name, about(1, '装修'));
      expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'OPERATING' });
    }
    expect(await writes.everything()).toBe(before);
  });

  it('allow a new station in the street after closing', async () => {
    await writes.done(bureau, 'suspendStation', about(1, '装修'));
    expect((await writes.mutate(bureau, 'planStation', plan(STREET.lixiaFirst))).refused).toMatchObject({
      rule: 'ST-1',
    });
    await writes.done(bureau, 'closeStation', about(2, '撤站'));
    expect(await writes.done(bureau, 'planStation', plan(STREET.lixiaFirst))).toMatchObject({ status: 'PLANNED' });
  });
});
