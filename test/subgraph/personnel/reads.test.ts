import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { type Caller } from '../../../shared/access/caller';
import { personnel } from '../../../subgraphs/personnel/schema';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { BENCH, MOVED, staffedCity } from '../../support/drivers/subgraph/personnel-under-test';
import {
  CITY,
  CONTRACTOR,
  LAST_WEEK,
  LICHENG,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  ZONE,
  idOf,
} from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(personnel(TEST_VAULT), staffedCity(), NOW);

type Listed = { totalCount: number; nodes: { id: string }[] };

/** Returns the last digits of the ids of a list, and expects that totalCount agrees. */
async function listed(caller: Caller, root: string, args = ''): Promise<string[]> {
  const source = `{ ${root}(first: 100${args}) { totalCount nodes { id } } }`;
  const { data, errors } = await under.ask(caller, source);
  expect(errors).toBeUndefined();
  const { nodes, totalCount } = data?.[root] as Listed;
  expect(totalCount).toBe(nodes.length);
  return nodes.map((node) => node.id.slice(-2)).sort();
}

async function entity(caller: Caller, typename: string, key: Record<string, string>, fields: string) {
  const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} ${fields} } }`;
  const { data } = await under.ask(caller, source, { representations: [{ __typename: typename, ...key }] });
  return (data?.['_entities'] as unknown[] | undefined)?.[0] as Record<string, unknown> | null | undefined;
}

const lixia = office('DISTRICT_BUREAU', LIXIA);
const shizhong = office('DISTRICT_BUREAU', SHIZHONG);
const ofLixia = contractor(CONTRACTOR.lixia);
const ofSeveral = contractor(CONTRACTOR.several);
const successor = ofLixia;
const predecessor = contractor(CONTRACTOR.left);

const LIXIA_WORKERS = ['10', '11', '12'];
const ZONE_WORKERS = ['50', '51', '52'];
/** The workers who are posted in Shizhong. Workers 31 and 32 have the same employer but no posting. */
const SHIZHONG_WORKERS = ['30', '39'];
const LICHENG_WORKERS = ['40', '41', '42'];
/**
 * The worker who moved from Lixia half a year ago. Worker 90 left earlier, and offices may no longer read that worker.
 */
const LIXIA_FORMER = ['39'];

describe('the scope of workers', () => {
  const ofCity = [...LIXIA_WORKERS, ...SHIZHONG_WORKERS, ...LICHENG_WORKERS, ...ZONE_WORKERS];
  const cases: [string, Caller, string[]][] = [
    [
      'the city: workers who are or recently were on post in the city, but no worker without a posting',
      office('CITY_BUREAU', CITY),
      ofCity,
    ],
    ['the platform: the same workers as the city', office('CITY_PLATFORM', CITY), ofCity],
    ['the other city: its own workers', office('CITY_BUREAU', OTHER_CITY), ['60', '61', '62']],
    ['a district: workers with a posting in the district', lixia, [...LIXIA_WORKERS, ...LIXIA_FORMER]],
    ['a zone: its own', office('DISTRICT_BUREAU', ZONE), ZONE_WORKERS],
    [
      'the district whose code the zone’s street has: not the zone’s workers',
      office('DISTRICT_BUREAU', LICHENG),
      LICHENG_WORKERS,
    ],
    ['a district hub: the workers of its district', hub(LIXIA, CONTRACTOR.hub), [...LIXIA_WORKERS, ...LIXIA_FORMER]],
    ['a street office: the workers of its station', office('STREET_OFFICE', STREET.shizhong), SHIZHONG_WORKERS],
    ['a street office without staff: nobody', office('STREET_OFFICE', STREET.lixiaSecond), []],
    ['an auditor: the district', office('AUDITOR', SHIZHONG), SHIZHONG_WORKERS],
    ['a contractor: its staff, with or without a posting', ofLixia, [...LIXIA_WORKERS, BENCH.slice(-2)]],
    [
      'a contractor in several districts: its own workers in all districts',
      ofSeveral,
      ['31', '32', ...SHIZHONG_WORKERS, ...LICHENG_WORKERS, ...ZONE_WORKERS],
    ],
    ['a contractor that has left: still its own workers', predecessor, ['90']],
    ['a contractor without a contract: nobody', contractor(CONTRACTOR.none), []],
    ['the assessor: all', ASSESSOR, [...ofCity, '90', '31', '32', BENCH.slice(-2), '60', '61', '62']],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    expect(await listed(caller, 'workers')).toEqual([...expected].sort());
  });

  const unseen: [string, Caller, string][] = [
    ['a Shizhong worker from Lixia', lixia, idOf('WK', 30)],
    ['a worker without a posting from the district', lixia, BENCH],
    ['a worker without a posting from another contractor', ofSeveral, BENCH],
    ['the predecessor’s worker from the successor', successor, idOf('WK', 90)],
    ['the successor’s worker from the predecessor', predecessor, idOf('WK', 10)],
    ['a worker of another city from the city', office('CITY_BUREAU', CITY), idOf('WK', 60)],
    ['a missing worker', ASSESSOR, 'nothing'],
  ];
  it.each(unseen)('excludes %s, by id and by reference', async (_, caller, id) => {
    const { data, errors } = await under.ask(caller, 'query ($id: ID!) { worker(id: $id) { id age } }', { id });
    expect({ data, errors }).toEqual({ data: { worker: null } });
    expect(await entity(caller, 'StationWorker', { id }, '{ id age }')).toBeNull();
  });

  it.each(['FINANCE_BUREAU', 'PUBLIC', 'FOLLOWER'] as const)('contains no query for %s', async (role) => {
    const caller = role === 'PUBLIC' ? PUBLIC : role === 'FOLLOWER' ? FOLLOWER : office(role, CITY);
    const representations = [{ __typename: 'Station', id: STATION.lixiaFirst }];
    const sources = [
      '{ workers(first: 1) { totalCount } }',
      '{ serviceHours(first: 1) { totalCount } }',
      '{ trainings(first: 1) { totalCount } }',
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Station { staff { id } } } }',
    ];
    for (const source of sources) {
      const { data, errors } = await under.ask(caller, source, source.startsWith('query') ? { representations } : {});
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('can be narrowed to a division, with the staff who are on post there today', async () => {
    const city = office('CITY_BUREAU', CITY);
    expect(await listed(city, 'workers', `, division: "${SHIZHONG}"`)).toEqual(SHIZHONG_WORKERS);
    expect(await listed(city, 'workers', `, division: "${STREET.zone}"`)).toEqual(ZONE_WORKERS);
    expect(await listed(city, 'workers', `, division: "${LICHENG}"`)).toEqual(LICHENG_WORKERS);
    expect(await listed(lixia, 'workers', `, division: "${LIXIA}"`)).toEqual(LIXIA_WORKERS);
    // Lixia may read the worker who moved, but must not learn where this worker is now.
    expect(await listed(lixia, 'workers', `, division: "${SHIZHONG}"`)).toEqual([]);
    expect(await listed(ofSeveral, 'workers', `, division: "${SHIZHONG}"`)).toEqual(SHIZHONG_WORKERS);
    expect(await listed(ofSeveral, 'workers', `, division: "${LIXIA}"`)).toEqual([]);
  });
});

describe('the staff of a station', () => {
  const staff = async (caller: Caller, id: string) => {
    const found = await entity(caller, 'Station', { id }, '{ id staff { id } }');
    return (found?.['staff'] as { id: string }[] | undefined)?.map((each) => each.id.slice(-2)) ?? null;
  };

  it('are the workers on post today', async () => {
    expect(await staff(lixia, STATION.lixiaFirst)).toEqual(LIXIA_WORKERS);
    expect(await staff(office('STREET_OFFICE', STREET.shizhong), STATION.shizhong)).toEqual(['30', '39']);
    expect(await staff(lixia, STATION.lixiaSecond)).toEqual([]);
  });

  it('are only the contractor’s own workers for a contractor, never its predecessor’s', async () => {
    expect(await staff(successor, STATION.lixiaFirst)).toEqual(LIXIA_WORKERS);
  });

  it('are hidden from callers outside the scope of the station', async () => {
    expect(await staff(shizhong, STATION.lixiaFirst)).toBeNull();
    expect(await staff(predecessor, STATION.lixiaFirst)).toBeNull();
    expect(await staff(office('STREET_OFFICE', STREET.lixiaSecond), STATION.lixiaFirst)).toBeNull();
    expect(await staff(ofLixia, STATION.lixiaSecond)).toBeNull();
  });
});

describe('a posting', () => {
  const posting = async (caller: Caller, id: string) => {
    const source = 'query ($id: ID!) { worker(id: $id) { posting { startsOn trainedOn station { id } } } }';
    const { data } = await under.ask(caller, source, { id });
    return (data?.['worker'] as { posting: unknown } | null)?.posting;
  };

  it('shows the station of the worker and the day of training', async () => {
    const expected = { startsOn: '2025-01-01', trainedOn: '2025-01-05', station: { id: STATION.lixiaFirst } };
    for (const caller of [lixia, ofLixia, ASSESSOR, office('STREET_OFFICE', STREET.lixiaFirst)]) {
      expect(await posting(caller, idOf('WK', 10))).toEqual(expected);
    }
  });

  it('is shown only at a station in the caller’s scope', async () => {
    expect(await posting(lixia, MOVED)).toBeNull();
    expect(await posting(shizhong, MOVED)).toEqual({
      startsOn: '2026-01-01',
      trainedOn: null,
      station: { id: STATION.shizhong },
    });
  });

  it('is absent after its end, and for a worker without a posting', async () => {
    expect(await posting(predecessor, idOf('WK', 90))).toBeNull();
    expect(await posting(ofLixia, BENCH)).toBeNull();
  });
});

describe('the scope of hours', () => {
  const ofCity = ['10', '11', '12', '18', '19', '30', '31', '32', '38', '39', '40', '41', '42', '50', '51', '52', '90'];
  const cases: [string, Caller, string[]][] = [
    ['the city', office('CITY_BUREAU', CITY), ofCity],
    ['a district: hours at its stations, of all workers', lixia, ['10', '11', '12', '18', '19', '38', '90']],
    ['a zone', hub(ZONE, CONTRACTOR.hub), ['50', '51', '52']],
    ['a street office', office('STREET_OFFICE', STREET.shizhong), ['30', '31', '32', '39']],
    ['the successor: its own hours at the same station', successor, ['10', '11', '12', '18', '19']],
    ['the predecessor: still its own hours', predecessor, ['90']],
    ['an auditor of the district', office('AUDITOR', SHIZHONG), ['30', '31', '32', '39']],
    ['a contractor without a contract', contractor(CONTRACTOR.none), []],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    expect(await listed(caller, 'serviceHours')).toEqual(expected);
  });

  it('is filtered by week, status and division', async () => {
    const args = (division: string) => `, division: "${division}", week: "${LAST_WEEK}", status: CONFIRMED`;
    expect(await listed(lixia, 'serviceHours', args(LIXIA))).toEqual(LIXIA_WORKERS);
    expect(await listed(lixia, 'serviceHours', args(CITY))).toEqual(LIXIA_WORKERS);
    expect(await listed(lixia, 'serviceHours', args(SHIZHONG))).toEqual([]);
    expect(await listed(office('CITY_BUREAU', CITY), 'serviceHours', args(STREET.zone))).toEqual(ZONE_WORKERS);
    expect(await listed(lixia, 'serviceHours', ', status: RETURNED')).toEqual(['19']);
  });

  it('shows the worker and the station only to callers who may read them', async () => {
    const source = `{ serviceHours(first: 200, week: "${LAST_WEEK}") { nodes { id hours minutes worker { id } station { id } } } }`;
    const { data } = await under.ask(office('STREET_OFFICE', STREET.shizhong), source);
    const { nodes } = data?.['serviceHours'] as { nodes: { id: string }[] };
    const of = (number: number) => nodes.find((node) => node.id === idOf('HR', number));
    const station = { id: STATION.shizhong };
    expect(of(30)).toMatchObject({ hours: 25, minutes: 1500, worker: { id: idOf('WK', 30) }, station });
    // The posting of this worker is not recorded, so only the employer reads the worker.
    expect(of(31)).toMatchObject({ worker: null, station });
  });

  it('contains, for a worker, the last full weeks, oldest first, at stations in scope', async () => {
    const weekly = async (caller: Caller, id: string, weeks: number) => {
      const source = `{ worker(id: "${id}") { weeklyCommunityHours(weeks: ${weeks}) { week hours status returnReason } } }`;
      const { data } = await under.ask(caller, source);
      const found = data?.['worker'] as { weeklyCommunityHours: { week: string; status: string }[] };
      return found.weeklyCommunityHours.map((each) => `${each.week} ${each.status}`);
    };
    expect(await weekly(lixia, idOf('WK', 10), 1)).toEqual(['2026-W24 CONFIRMED']);
    expect(await weekly(lixia, idOf('WK', 10), 3)).toEqual(['2026-W23 LOGGED', '2026-W24 CONFIRMED']);
    expect(await weekly(ofLixia, idOf('WK', 10), 53)).toHaveLength(3);
    expect(await weekly(shizhong, MOVED, 53)).toEqual(['2026-W24 CONFIRMED']);
    expect(await weekly(lixia, MOVED, 53)).toEqual([]);
  });
});

describe('trainings', () => {
  it('are listed by district for offices, and by their workers for street offices and contractors', async () => {
    expect(await listed(office('CITY_BUREAU', CITY), 'trainings')).toEqual(['01', '03', '04', '05']);
    expect(await listed(lixia, 'trainings')).toEqual(['01']);
    expect(await listed(lixia, 'trainings', `, division: "${SHIZHONG}"`)).toEqual([]);
    expect(await listed(office('STREET_OFFICE', STREET.shizhong), 'trainings')).toEqual(['03']);
    expect(await listed(ofSeveral, 'trainings')).toEqual(['03', '04', '05']);
    expect(await listed(predecessor, 'trainings')).toEqual([]);
  });

  it('show the attendees in the caller’s scope', async () => {
    const source = '{ trainings(first: 9) { nodes { heldOn verifiedOn attendees { passed worker { id name } } } } }';
    const attendees = async (caller: Caller) => {
      const { data } = await under.ask(caller, source);
      const { nodes } = data?.['trainings'] as { nodes: { attendees: { worker: { id: string } }[] }[] };
      return nodes[0]?.attendees.map(({ worker }) => worker.id.slice(-2));
    };
    expect(await attendees(lixia)).toEqual(LIXIA_WORKERS);
    // Workers 31 and 32 attended as well, but no office of Shizhong may read them.
    expect(await attendees(shizhong)).toEqual(['30']);
    expect(await attendees(contractor(CONTRACTOR.several))).toHaveLength(3);
  });
});
