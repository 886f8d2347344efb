import { runOwnWrite } from '../../../shared/record/write/own-write';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { type Waiting, applyDueRedistrictings } from '../../../subgraphs/stations/station/redistricting/due.commands';
import { stations } from '../../../subgraphs/stations/schema';
import { inTransaction } from '../../../subgraphs/stations/transaction';
import { FOLLOWER, contractor, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LICHENG,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  ZONE,
  smallCity,
} from '../../support/city/small-city';
import { StationWrites } from '../../support/drivers/writes/station-writes';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const DAY_MS = 86_400_000;
const NEW = '370102031';
const city = office('CITY_BUREAU', CITY);
const lixia = office('DISTRICT_BUREAU', LIXIA);
const { lixiaFirst, lixiaSecond } = STATION;

let under: SubgraphUnderTest;
/** The servers' clock, which a test may set forward. */
let clock: Date;
const writes = new StationWrites(() => under);
beforeEach(async () => {
  clock = new Date(NOW);
  under = await subgraphUnderTest(stations, smallCity(), clock);
});
afterEach(() => under.close());

type Change = {
  stationId: string;
  newCode: string;
  newName: string;
  supervisingDistrict?: string;
  keepsOldStreet?: boolean;
};
const order = (changes: Change[], more: object = {}) => ({ input: { effectiveOn: TODAY, changes, ...more } });
const redistrict = (changes: Change[], more: object = {}) => writes.done(city, 'redistrict', order(changes, more));
const refusal = async (changes: Change[], more: object = {}) =>
  (await writes.mutate(city, 'redistrict', order(changes, more))).refused;

/** Runs the daily job that carries out due redistrictings. @returns the stations whose change still waits */
async function applyDue(): Promise<readonly Waiting[]> {
  let waiting: readonly Waiting[] = [];
  await runOwnWrite({ source: under.database, subgraph: 'stations', now: clock }, async ({ access, ...asking }) => {
    waiting = await applyDueRedistrictings(inTransaction(asking, access));
  });
  return waiting;
}

async function seenBy(caller: Caller): Promise<string[]> {
  const { data } = await under.ask(caller, '{ stations(first: 100) { nodes { id } } }');
  return (data?.['stations'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
}

async function endedStreets(): Promise<unknown> {
  return (await under.ask(FOLLOWER, '{ endedDivisions { code endedOn } }')).data?.['endedDivisions'];
}

const placeOf = async (id: string) => {
  const [row] = await writes.rows('SELECT divisionCode, districtCode, name, version FROM station WHERE id = ?', [id]);
  return Object.values(row ?? {});
};

describe('a redistricting of today', () => {
  it('gives a street another code and name, keeps the id of its station, and changes the scopes at once', async () => {
    const known = (await writes.events()).length;
    const result = await redistrict([{ stationId: lixiaFirst, newCode: NEW, newName: '泉城街道' }]);
    expect(result).toMatchObject({
      effectiveOn: TODAY,
      status: 'APPLIED',
      stations: [
        {
          id: lixiaFirst,
          name: '历下区泉城街道社会工作服务站',
          version: 2,
          division: { code: NEW },
          district: { code: LIXIA },
        },
      ],
    });
    expect(await seenBy(office('STREET_OFFICE', STREET.lixiaFirst))).toEqual([]);
    expect(await seenBy(office('STREET_OFFICE', divisionCode(NEW)))).toEqual([lixiaFirst]);
    expect(await seenBy(contractor(CONTRACTOR.lixia))).toEqual([lixiaFirst]);
    expect(await endedStreets()).toEqual([{ code: STREET.lixiaFirst, endedOn: TODAY }]);
    expect((await writes.events()).slice(known)).toEqual([
      expect.objectContaining({ action: 'REDISTRICTING_ORDERED', places: [CITY, CITY] }),
      expect.objectContaining({
        action: 'DIVISION_ENDED',
        subject: `Division ${STREET.lixiaFirst}`,
        places: [STREET.lixiaFirst, LIXIA],
        before: expect.objectContaining({ endedOn: null }) as unknown,
        after: expect.objectContaining({ endedOn: TODAY }) as unknown,
      }),
      expect.objectContaining({
        action: 'DIVISION_ENTERED',
        subject: `Division ${NEW}`,
        before: null,
        after: expect.objectContaining({ name: '泉城街道', kind: 'SUBDISTRICT', districtCode: LIXIA }) as unknown,
      }),
      expect.objectContaining({
        action: 'STATION_REDISTRICTED',
        subject: `Station ${lixiaFirst}`,
        role: 'CITY_BUREAU',
        places: [STREET.lixiaFirst, LIXIA],
        before: expect.objectContaining({ divisionCode: STREET.lixiaFirst }) as unknown,
        after: expect.objectContaining({ divisionCode: NEW, districtCode: LIXIA, version: 2 }) as unknown,
      }),
    ]);
  });

  it('renames a street', async () => {
    await redistrict([{ stationId: lixiaFirst, newCode: STREET.lixiaFirst, newName: '泉城街道' }]);
    const { data } = await under.ask(lixia, `{ division(code: "${STREET.lixiaFirst}") { name endedOn } }`);
    expect(data).toEqual({ division: { name: '泉城街道', endedOn: null } });
    expect(await endedStreets()).toEqual([]);
    expect((await writes.events()).at(-2)).toMatchObject({ action: 'DIVISION_RENAMED' });
    const source = '{ stations(first: 9, filter: { nameContains: "泉城" }) { nodes { id } } }';
    expect((await under.ask(lixia, source)).data).toEqual({ stations: { nodes: [{ id: lixiaFirst }] } });
  });

  it('accepts the station’s full name as the new name', async () => {
    const newName = '历下区泉城街道社会工作服务站';
    await redistrict([{ stationId: lixiaFirst, newCode: NEW, newName }]);
    expect(await placeOf(lixiaFirst)).toEqual([NEW, LIXIA, newName, 2]);
  });

  it('puts a street under another supervisor: the old district loses access, and the new district gains it', async () => {
    const zone = office('DISTRICT_BUREAU', ZONE);
    const supervised = {
      stationId: lixiaFirst,
      newCode: STREET.lixiaFirst,
      newName: '第1街道',
      supervisingDistrict: ZONE,
    };
    expect(await seenBy(zone)).toEqual([STATION.zone]);
    await redistrict([supervised]);
    expect(await seenBy(zone)).toEqual([lixiaFirst, STATION.zone]);
    expect(await seenBy(lixia)).toEqual([lixiaSecond]);
    expect(await placeOf(lixiaFirst)).toEqual([STREET.lixiaFirst, ZONE, '示例管理区第1街道社会工作服务站', 2]);
    const { data } = await under.ask(zone, '{ division(code: "370191") { coverage { streets } } }');
    expect(data).toEqual({ division: { coverage: { streets: 2 } } });
    expect((await writes.events()).at(-2)).toMatchObject({
      action: 'DIVISION_REASSIGNED',
      places: [STREET.lixiaFirst, LIXIA],
    });
  });

  it('keeps a zone’s street in the zone if no other supervisor is named', async () => {
    await redistrict([{ stationId: STATION.zone, newCode: STREET.zone, newName: '唐冶街道' }]);
    expect(await placeOf(STATION.zone)).toEqual([STREET.zone, ZONE, '示例管理区唐冶街道社会工作服务站', 2]);
  });

  it('splits a street: the old street continues, and the new street is counted and may have a station', async () => {
    const half = { code: NEW, name: '东街道' };
    await redistrict([{ stationId: lixiaFirst, newCode: STREET.lixiaFirst, newName: '西街道' }], {
      newStreets: [half],
    });
    expect(await endedStreets()).toEqual([]);
    const { data } = await under.ask(lixia, `{ division(code: "${LIXIA}") { coverage { streets operating } } }`);
    expect(data).toEqual({ division: { coverage: { streets: 3, operating: 1 } } });
    const planned = { input: { division: NEW, serviceKinds: ['TALENT_TRAINING'] } };
    expect(await writes.done(lixia, 'planStation', planned)).toMatchObject({ name: '历下区东街道社会工作服务站' });
  });

  it('moves a station without ending its old street', async () => {
    await redistrict([{ stationId: lixiaFirst, newCode: NEW, newName: '东街道', keepsOldStreet: true }]);
    expect(await endedStreets()).toEqual([]);
    expect(await placeOf(lixiaFirst)).toEqual([NEW, LIXIA, '历下区东街道社会工作服务站', 2]);
  });

  it('merges two streets, and moves a closed station with its old name to the new street', async () => {
    await writes.rows("UPDATE station SET status = 'CLOSED' WHERE id = ?", [lixiaSecond]);
    const newName = '泉城街道';
    await redistrict([
      { stationId: lixiaFirst, newCode: NEW, newName },
      { stationId: lixiaSecond, newCode: NEW, newName },
    ]);
    expect(await placeOf(lixiaFirst)).toEqual([NEW, LIXIA, '历下区泉城街道社会工作服务站', 2]);
    expect(await placeOf(lixiaSecond)).toEqual([NEW, LIXIA, '历下区第2街道社会工作服务站', 2]);
    expect(await endedStreets()).toHaveLength(2);
  });

  it('is refused if it would leave two stations in one street (ST-1), and writes nothing', async () => {
    const before = await writes.everything();
    const st1 = { code: 'RULE_VIOLATION', rule: 'ST-1', clause: '三(二)' };
    const into = { stationId: lixiaFirst, newCode: STREET.lixiaSecond, newName: '第2街道' };
    expect(await refusal([into])).toMatchObject(st1);
    const both = [lixiaFirst, lixiaSecond].map((stationId) => ({ stationId, newCode: NEW, newName: '泉城街道' }));
    expect(await refusal(both)).toMatchObject(st1);
    expect(await writes.everything()).toBe(before);
  });

  it('is recorded in both districts if it moves a street from one to the other', async () => {
    const across = { stationId: lixiaFirst, newCode: '370103031', newName: '泉城街道' };
    await redistrict([across]);
    expect(await seenBy(office('DISTRICT_BUREAU', SHIZHONG))).toEqual([STATION.shizhong, lixiaFirst]);
    const event = (await writes.events()).at(-1);
    expect(event).toMatchObject({ places: [STREET.lixiaFirst, LIXIA], after: { districtCode: SHIZHONG } });
  });

  it('ends a street without a station', async () => {
    const half = { code: NEW, name: '东街道' };
    await redistrict([], { newStreets: [half] });
    await redistrict([], { endedStreets: [NEW] });
    expect(await endedStreets()).toEqual([{ code: NEW, endedOn: TODAY }]);
    expect(await refusal([], { endedStreets: [STREET.lixiaFirst] })).toMatchObject({ field: 'input.endedStreets.0' });
    expect(await refusal([], { endedStreets: [NEW] })).toMatchObject({ code: 'INVALID_STATE', state: 'ENDED' });
  });

  it('may be reversed, which restores the street', async () => {
    await redistrict([{ stationId: lixiaFirst, newCode: NEW, newName: '泉城街道' }]);
    await redistrict([{ stationId: lixiaFirst, newCode: STREET.lixiaFirst, newName: '第1街道' }]);
    expect(await placeOf(lixiaFirst)).toEqual([STREET.lixiaFirst, LIXIA, '历下区第1街道社会工作服务站', 3]);
    expect(await endedStreets()).toEqual([{ code: NEW, endedOn: TODAY }]);
  });

  it('gives the same answer for a station of another city and for a missing station', async () => {
    const before = await writes.everything();
    const [own, foreign] = [lixiaFirst, STATION.other].map((stationId, index) => ({
      stationId,
      newCode: `37010203${index}`,
      newName: '泉城街道',
    }));
    expect(await refusal([own, foreign] as Change[])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await writes.everything()).toBe(before);
  });

  it('is carried out once for all calls with one idempotency key', async () => {
    const keyed = order([{ stationId: lixiaFirst, newCode: NEW, newName: '泉城街道' }], { idempotencyKey: 'r1' });
    const first = await writes.done(city, 'redistrict', keyed);
    expect(await writes.done(city, 'redistrict', keyed)).toEqual(first);
    expect(await placeOf(lixiaFirst)).toEqual([NEW, LIXIA, '历下区泉城街道社会工作服务站', 2]);
  });

  it('leaves one open station in each street even if it runs in parallel with a plan for the street', async () => {
    await redistrict([], { newStreets: [{ code: NEW, name: '东街道' }] });
    const move = order([{ stationId: lixiaFirst, newCode: NEW, newName: '东街道' }]);
    const plan = { input: { division: NEW, serviceKinds: ['TALENT_TRAINING'] } };
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        index % 2 === 0 ? writes.mutate(city, 'redistrict', move) : writes.mutate(lixia, 'planStation', plan),
      ),
    );
    for (const { refused } of answers) if (refused !== null) expect(refused).toMatchObject({ rule: 'ST-1' });
    expect(answers.some(({ written }) => written !== null)).toBe(true);
    expect(await writes.rows('SELECT id FROM station WHERE divisionCode = ?', [NEW])).toHaveLength(1);
  });
});

describe('a redistricting of a later day', () => {
  const TOMORROW = '2026-06-18';
  const renamed = [{ stationId: lixiaFirst, newCode: NEW, newName: '泉城街道' }];
  const merged = [lixiaFirst, lixiaSecond].map((stationId) => ({ stationId, newCode: NEW, newName: '泉城街道' }));
  const tomorrow = { effectiveOn: TOMORROW };

  it('changes nothing before its day, and then makes all changes in the name of the Hub', async () => {
    const known = (await writes.events()).length;
    const result = await redistrict(renamed, tomorrow);
    expect(result).toMatchObject({ status: 'PENDING', stations: [{ id: lixiaFirst, version: 1 }] });
    expect(await applyDue()).toEqual([]);
    expect(await placeOf(lixiaFirst)).toEqual([STREET.lixiaFirst, LIXIA, '历下区第1街道社会工作服务站', 1]);
    clock.setTime(clock.getTime() + DAY_MS);
    expect(await applyDue()).toEqual([]);
    expect(await placeOf(lixiaFirst)).toEqual([NEW, LIXIA, '历下区泉城街道社会工作服务站', 2]);
    expect(await endedStreets()).toEqual([{ code: STREET.lixiaFirst, endedOn: TOMORROW }]);
    const [ordered, ...applied] = (await writes.events()).slice(known);
    expect(ordered).toMatchObject({ action: 'REDISTRICTING_ORDERED', role: 'CITY_BUREAU' });
    expect(applied.map(({ action, actor, role }) => [action, actor, role])).toEqual(
      ['DIVISION_ENDED', 'DIVISION_ENTERED', 'STATION_REDISTRICTED', 'REDISTRICTING_APPLIED'].map((action) => [
        action,
        'hub:stations',
        null,
      ]),
    );
  });

  it('is carried out once, even if several processes run the daily job several times', async () => {
    await redistrict(renamed, tomorrow);
    clock.setTime(clock.getTime() + DAY_MS);
    await Promise.all([applyDue(), applyDue(), applyDue(), applyDue()]);
    const before = await writes.everything();
    await applyDue();
    expect(await writes.everything()).toBe(before);
    expect((await writes.events()).filter(({ action }) => action === 'STATION_REDISTRICTED')).toHaveLength(1);
  });

  it('may merge two streets with a station each: the second station moves when one of them is closed', async () => {
    await redistrict(merged, tomorrow);
    clock.setTime(clock.getTime() + DAY_MS);
    const [waiting, ...more] = await applyDue();
    expect(more).toEqual([]);
    expect(waiting).toMatchObject({ stationId: lixiaSecond, newCode: NEW });
    expect(await placeOf(lixiaFirst)).toEqual([NEW, LIXIA, '历下区泉城街道社会工作服务站', 2]);
    expect(await placeOf(lixiaSecond)).toEqual([STREET.lixiaSecond, LIXIA, '历下区第2街道社会工作服务站', 1]);
    expect(await endedStreets()).toEqual([{ code: STREET.lixiaFirst, endedOn: TOMORROW }]);
    const before = await writes.everything();
    expect(await applyDue()).toHaveLength(1);
    expect(await writes.everything()).toBe(before);

    clock.setTime(clock.getTime() + DAY_MS);
    const about = (expectedVersion: number) => ({ id: lixiaFirst, expectedVersion, reason: '合并' });
    await writes.done(lixia, 'suspendStation', about(2));
    expect(await placeOf(lixiaSecond)).toContain(STREET.lixiaSecond);
    expect(await writes.done(lixia, 'closeStation', about(3))).toMatchObject({ status: 'CLOSED' });
    expect(await placeOf(lixiaSecond)).toEqual([NEW, LIXIA, '历下区泉城街道社会工作服务站', 2]);
    expect(await endedStreets()).toEqual([
      { code: STREET.lixiaFirst, endedOn: TOMORROW },
      { code: STREET.lixiaSecond, endedOn: '2026-06-19' },
    ]);
    expect(await writes.rows('SELECT status FROM redistricting')).toEqual([{ status: 'APPLIED' }]);
    expect((await writes.events()).at(-1)).toMatchObject({ action: 'REDISTRICTING_APPLIED', actor: 'hub:stations' });
  });

  it('moves the waiting station as soon as one station is closed', async () => {
    await writes.rows("UPDATE station SET status = 'SUSPENDED' WHERE id = ?", [lixiaSecond]);
    await redistrict(merged, tomorrow);
    clock.setTime(clock.getTime() + DAY_MS);
    expect(await applyDue()).toHaveLength(1);
    const closed = await writes.done(lixia, 'closeStation', { id: lixiaSecond, expectedVersion: 1, reason: '合并' });
    expect(closed).toMatchObject({ status: 'CLOSED', name: '历下区第2街道社会工作服务站', version: 3 });
    expect(await placeOf(lixiaSecond)).toContain(NEW);
  });

  it('does not allow plans in the ended street from its day on', async () => {
    await redistrict(renamed, tomorrow);
    clock.setTime(clock.getTime() + DAY_MS);
    await applyDue();
    const plan = { input: { division: STREET.lixiaFirst, serviceKinds: ['TALENT_TRAINING'] } };
    expect((await writes.mutate(lixia, 'planStation', plan)).refused).toMatchObject({ state: 'ENDED' });
  });

  it('is validated as far as possible when it is ordered', async () => {
    const wrong = [{ stationId: lixiaFirst, newCode: NEW, newName: '泉城街道', supervisingDistrict: '370199' }];
    expect(await refusal(wrong, tomorrow)).toMatchObject({ field: 'input.changes.0.supervisingDistrict' });
    expect(await refusal(renamed, { effectiveOn: '2028-06-18' })).toMatchObject({ field: 'input.effectiveOn' });
  });
});

describe('ended divisions', () => {
  it('are shown to followers only', async () => {
    for (const caller of [city, lixia, office('AUDITOR', CITY)]) {
      const { errors } = await under.ask(caller, '{ endedDivisions { code } }');
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await endedStreets()).toEqual([]);
  });

  it('are no longer children of their district', async () => {
    await redistrict([{ stationId: STATION.licheng, newCode: '370112031', newName: '新街道' }]);
    const source = `{ division(code: "${LICHENG}") { children(first: 9) { totalCount nodes { code } } } }`;
    const { data } = await under.ask(office('DISTRICT_BUREAU', LICHENG), source);
    expect(data).toEqual({ division: { children: { totalCount: 1, nodes: [{ code: '370112031' }] } } });
  });
});
