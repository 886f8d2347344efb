import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { stations } from '../../../subgraphs/stations/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LICHENG,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  ZONE,
  smallCity,
} from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(stations, smallCity(), NOW);

async function stationsOf(caller: Caller, filter: Record<string, unknown> = {}) {
  const source = `query ($filter: StationFilter) { stations(first: 100, filter: $filter) { totalCount nodes { id } } }`;
  const { data, errors } = await under.ask(caller, source, { filter });
  expect(errors).toBeUndefined();
  const { nodes, totalCount } = data?.['stations'] as { nodes: { id: string }[]; totalCount: number };
  expect(totalCount).toBe(nodes.length);
  return nodes.map((node) => node.id).sort();
}

const { lixiaFirst, lixiaSecond, shizhong, licheng, zone, other } = STATION;

describe('the scope of stations', () => {
  const cases: [string, Caller, string[]][] = [
    [
      'the city: all stations of the city, and none of another city',
      office('CITY_BUREAU', CITY),
      [lixiaFirst, lixiaSecond, shizhong, licheng, zone],
    ],
    ['the other city: its own stations', office('CITY_PLATFORM', OTHER_CITY), [other]],
    [
      'a district: its own stations, including planned ones',
      office('DISTRICT_BUREAU', LIXIA),
      [lixiaFirst, lixiaSecond],
    ],
    [
      'a zone: stations that it supervises, even with the code of another district',
      office('DISTRICT_BUREAU', ZONE),
      [zone],
    ],
    [
      'the district whose code the zone’s street has: not the zone’s station',
      office('DISTRICT_BUREAU', LICHENG),
      [licheng],
    ],
    ['a district hub: the stations of its district', hub(LIXIA, CONTRACTOR.hub), [lixiaFirst, lixiaSecond]],
    ['a street office: its own station', office('STREET_OFFICE', STREET.lixiaSecond), [lixiaSecond]],
    ['a contractor: stations where its lot is in force', contractor(CONTRACTOR.several), [shizhong, licheng, zone]],
    ['a contractor that has left: none', contractor(CONTRACTOR.left), []],
    ['a contractor without a contract: none', contractor(CONTRACTOR.none), []],
    ['city finance: the city', office('FINANCE_BUREAU', CITY), [lixiaFirst, lixiaSecond, shizhong, licheng, zone]],
    ['district finance: the district', office('FINANCE_BUREAU', SHIZHONG), [shizhong]],
    ['an auditor: the district', office('AUDITOR', SHIZHONG), [shizhong]],
    ['the public: stations that have opened', PUBLIC, [lixiaFirst, shizhong, licheng, zone, other]],
    ['the assessor: all', ASSESSOR, [lixiaFirst, lixiaSecond, shizhong, licheng, zone, other]],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    expect(await stationsOf(caller)).toEqual([...expected].sort());
  });

  it('hides a station of Shizhong from a caller in Lixia, by id and by reference', async () => {
    const lixia = office('DISTRICT_BUREAU', LIXIA);
    const byId = await under.ask(lixia, 'query ($id: ID!) { station(id: $id) { id } }', { id: shizhong });
    expect(byId).toEqual({ data: { station: null } });
    const source =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Station { id name } } }';
    const representations = [shizhong, 'nothing'].map((id) => ({ __typename: 'Station', id }));
    expect(await under.ask(lixia, source, { representations })).toEqual({ data: { _entities: [null, null] } });
  });

  it('limits a filter', async () => {
    const lixia = office('DISTRICT_BUREAU', LIXIA);
    expect(await stationsOf(lixia, { division: SHIZHONG })).toEqual([]);
    expect(await stationsOf(lixia, { division: CITY })).toEqual([lixiaFirst, lixiaSecond]);
    expect(await stationsOf(lixia, { nameContains: '市中' })).toEqual([]);
    expect(await stationsOf(lixia, { nameContains: '%' })).toEqual([]);
  });

  it('allows a search by two Chinese characters anywhere in the name', async () => {
    expect(await stationsOf(office('CITY_BUREAU', CITY), { nameContains: '市中' })).toEqual([shizhong]);
  });
});

describe('divisions', () => {
  const source = `query ($code: DivisionCode!) { division(code: $code) { code name coverage { streets operating percent asOf dueOn }
    children(first: 50) { totalCount nodes { code coverage { streets operating } } } } }`;
  const division = async (caller: Caller, code: DivisionCode) =>
    (await under.ask(caller, source, { code })).data?.['division'];

  it('show a city its districts and their coverage', async () => {
    expect(await division(office('CITY_BUREAU', CITY), CITY)).toMatchObject({
      name: '济南市',
      coverage: { streets: 5, operating: 4, percent: 80, asOf: TODAY, dueOn: '2021-12-31' },
      children: {
        totalCount: 4,
        nodes: [
          { code: LIXIA, coverage: { streets: 2, operating: 1 } },
          { code: SHIZHONG },
          { code: LICHENG },
          { code: ZONE, coverage: { streets: 1, operating: 1 } },
        ],
      },
    });
  });

  it('are hidden for divisions above and beside the caller’s own division', async () => {
    const lixia = office('DISTRICT_BUREAU', LIXIA);
    expect(await division(lixia, CITY)).toBeNull();
    expect(await division(lixia, SHIZHONG)).toBeNull();
    expect(await division(office('DISTRICT_BUREAU', LICHENG), STREET.zone)).toBeNull();
    expect(await division(office('DISTRICT_BUREAU', ZONE), STREET.zone)).toMatchObject({ code: STREET.zone });
  });

  it('show a street office the name of its district, but not the district’s figures', async () => {
    const query = '{ stations(first: 1) { nodes { division { code } district { code name coverage { streets } } } } }';
    const { data } = await under.ask(office('STREET_OFFICE', STREET.zone), query);
    expect(data?.['stations']).toEqual({
      nodes: [{ division: { code: STREET.zone }, district: { code: ZONE, name: '示例管理区', coverage: null } }],
    });
  });
});

describe('the caller’s own identity', () => {
  const ask = async (caller: Caller) =>
    (await under.ask(caller, '{ me { name grants today officeName placeName } }')).data?.['me'];

  it('names the person, the office, its place, and the date', async () => {
    const bureau = { ...office('DISTRICT_BUREAU', LIXIA), name: '李敏', grants: ['stations:read'] };
    expect(await ask(bureau)).toEqual({
      name: '李敏',
      grants: ['stations:read'],
      today: TODAY,
      officeName: '历下区民政局',
      placeName: '山东省济南市历下区',
    });
    expect(await ask(office('STREET_OFFICE', STREET.lixiaFirst))).toMatchObject({ name: null, grants: null });
  });

  it('names a management zone like a district', async () => {
    expect(await ask(office('DISTRICT_BUREAU', ZONE))).toMatchObject({ placeName: '山东省济南市示例管理区' });
  });

  it('reads the database only for the office and the place', async () => {
    const statementsOf = async (fields: string) => {
      under.statements.length = 0;
      await under.ask(office('DISTRICT_BUREAU', LIXIA), `{ me { ${fields} } }`);
      return under.statements.length;
    };
    expect(await statementsOf('role name today')).toBe(0);
    expect(await statementsOf('role officeName placeName division { name }')).toBe(1);
  });

  it('shows a contractor no office', async () => {
    const { data } = await under.ask(contractor(CONTRACTOR.lixia), '{ me { name today } }');
    expect(data?.['me']).toEqual({ name: null, today: TODAY });
  });
});

describe('invalid input', () => {
  const refused: [string, string, string][] = [
    ['first: 0', '{ stations(first: 0) { totalCount } }', 'first'],
    ['first: 1000', '{ stations(first: 1000) { totalCount } }', 'first'],
    ['an invalid cursor', '{ stations(first: 1, after: "AAAA") { totalCount } }', 'after'],
    [
      'a search of the public over the nation',
      '{ stations(first: 1, filter: { nameContains: "市中" }) { totalCount } }',
      'filter.division',
    ],
  ];
  it.each(refused)('is refused, and the error names the field: %s', async (_, source, field) => {
    const { data, errors } = await under.ask(PUBLIC, source);
    expect(data?.['stations'] ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

it('pages through a list by cursor without gaps or repeats', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const source =
      'query ($after: Cursor) { stations(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } }';
    const { data } = await under.ask(office('CITY_BUREAU', CITY), source, { after });
    const page = data?.['stations'] as {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string }[];
    };
    seen.push(...page.nodes.map((node) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual([lixiaFirst, lixiaSecond, shizhong, licheng, zone]);
});
