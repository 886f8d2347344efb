import { type StationFact } from '../../../shared/demo/facts/stations';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { stations } from '../../../subgraphs/stations/schema';
import { ASSESSOR, PUBLIC, office } from '../../support/city/callers';
import { PAGE, pageCity } from '../../support/city/page-city';
import {
  CITY,
  LICHENG,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  ZONE,
  idOf,
  smallCity,
} from '../../support/city/small-city';
import { sharedSubgraph, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const YESTERDAY = '2026-06-16';
const NAME = '历下区第1街道社会工作服务站';

/**
 * Builds the small city with special cases in Lixia. Two regulations expired yesterday, and two are in force from
 * today. The first station has plaques of every kind, and the second station is closed.
 */
function factsCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY' || batch.district !== LIXIA) return batch;
    const [first, second] = batch.stations as [StationFact, StationFact];
    const plaque = { placement: 'INDOOR' as const, text: NAME, hasEmblem: false, prominent: false, installedOn: TODAY };
    const signage = [...first.signage, plaque, { ...plaque, text: `${NAME} ` }];
    const [district, own] = batch.regulations;
    if (own === undefined || district === undefined) throw new Error('Lixia must have two regulations.');
    return {
      ...batch,
      stations: [
        { ...first, signage },
        { ...second, status: 'CLOSED', openedOn: '2025-03-01', venue: null, equipment: null },
      ],
      regulations: [
        district,
        { ...own, inForceUntil: YESTERDAY },
        { ...district, id: idOf('RG', 1), kind: 'ARCHIVES', inForceFrom: TODAY },
        { ...own, id: idOf('RG', 2), kind: 'ARCHIVES', inForceFrom: TODAY },
        { ...district, id: idOf('RG', 3), kind: 'VENUE_USE', inForceUntil: YESTERDAY },
        { ...own, id: idOf('RG', 4), stationId: STATION.lixiaSecond, kind: 'VOLUNTEERS' },
      ],
    };
  });
}

const PREMISES = `query ($ids: [ID!]!, $on: Date!) { assessedStations(ids: $ids) { id division { code } district { code }
  premisesFacts(on: $on) { name status openedOn serviceKinds venueSource equipmentListedOn equipmentAcknowledgedOn
    plaques { placement textMatches hasEmblem prominent } regulationKinds } } }`;
const DIVISIONS = `query ($codes: [DivisionCode!]!, $on: Date!) { assessedDivisions(codes: $codes) {
  code streetFacts(on: $on) { code stations } openStations(on: $on) } }`;

type Station = { id: string; premisesFacts: Record<string, unknown> };
type Division = { code: string; streetFacts: { code: string; stations: number }[] | null; openStations: number };

describe('the assessor', () => {
  const under = sharedSubgraph(stations, factsCity(), NOW);

  async function premises(id: string, on = TODAY): Promise<Record<string, unknown>> {
    const { data, errors } = await under.ask(ASSESSOR, PREMISES, { ids: [id], on });
    expect(errors).toBeUndefined();
    const [station] = data?.['assessedStations'] as Station[];
    return station?.premisesFacts ?? {};
  }

  async function divisions(codes: DivisionCode[], on = TODAY): Promise<Division[]> {
    const { data, errors } = await under.ask(ASSESSOR, DIVISIONS, { codes, on });
    expect(errors).toBeUndefined();
    return data?.['assessedDivisions'] as Division[];
  }

  it('reads the premises of a station, and whether a plaque shows its name, but not the text of the plaque', async () => {
    const right = { placement: 'OUTDOOR', textMatches: true, hasEmblem: true, prominent: true };
    const plain = { placement: 'INDOOR', hasEmblem: false, prominent: false };
    expect(await premises(STATION.lixiaFirst)).toEqual({
      ...{ name: NAME, status: 'OPERATING', openedOn: '2025-02-01', serviceKinds: ['PROFESSIONAL_SERVICE'] },
      ...{ venueSource: 'PUBLIC_BUILDING', equipmentListedOn: '2025-01-15', equipmentAcknowledgedOn: null },
      plaques: [right, { ...plain, textMatches: true }, { ...plain, textMatches: false }],
      regulationKinds: ['ARCHIVES', 'PERSONNEL'],
    });
  });

  it('reads a missing venue and missing equipment as unknown facts', async () => {
    expect(await premises(STATION.lixiaSecond)).toMatchObject({
      ...{ status: 'CLOSED', venueSource: null, equipmentListedOn: null, equipmentAcknowledgedOn: null },
    });
  });

  it.each([
    [TODAY, ['ARCHIVES', 'PERSONNEL']],
    [YESTERDAY, ['FINANCE', 'PERSONNEL', 'VENUE_USE']],
    ['2023-12-31', []],
  ])('reads the regulations in force on %s, each kind once', async (on, kinds) => {
    expect((await premises(STATION.lixiaFirst, on))['regulationKinds']).toEqual(kinds);
  });

  it('reads a neighbour’s own regulations only at the neighbour', async () => {
    expect((await premises(STATION.lixiaSecond))['regulationKinds']).toEqual(['ARCHIVES', 'PERSONNEL', 'VOLUNTEERS']);
  });

  it('reports a plaque as wrong if the name lacks the ending that the policy in force demands', async () => {
    const named = (name: string) =>
      under.database.query('UPDATE station SET name = ? WHERE id = ?', [name, STATION.zone]);
    const text = '示例管理区第5街道社会工作服务站';
    const signage = (said: string) =>
      under.database.query('UPDATE station SET signage = ? WHERE id = ?', [
        JSON.stringify([{ placement: 'OUTDOOR', text: said, hasEmblem: true, prominent: true, installedOn: TODAY }]),
        STATION.zone,
      ]);
    const matches = async (on: string) => (await premises(STATION.zone, on))['plaques'];
    await named(text.slice(0, -1));
    await signage(text.slice(0, -1));
    expect(await matches(TODAY)).toMatchObject([{ textMatches: false }]);
    expect(await matches('2021-02-03')).toMatchObject([{ textMatches: true }]);
    await named(text);
    await signage(text);
    expect(await matches(TODAY)).toMatchObject([{ textMatches: true }]);
  });

  it('reads the streets of a district by supervision, with their stations that are not closed', async () => {
    expect(await divisions([LIXIA, LICHENG, ZONE])).toEqual([
      {
        code: LIXIA,
        streetFacts: [
          { code: STREET.lixiaFirst, stations: 1 },
          { code: STREET.lixiaSecond, stations: 0 },
        ],
        openStations: 1,
      },
      { code: LICHENG, streetFacts: [{ code: STREET.licheng, stations: 1 }], openStations: 1 },
      { code: ZONE, streetFacts: [{ code: STREET.zone, stations: 1 }], openStations: 1 },
    ]);
  });

  it('counts a station from its opening day on', async () => {
    expect((await divisions([ZONE], '2025-02-01'))[0]?.openStations).toBe(1);
    expect((await divisions([ZONE], '2025-01-31'))[0]?.openStations).toBe(0);
  });

  it('reads streets of districts only, but counts the stations of any division', async () => {
    const found = await divisions([CITY, STREET.lixiaFirst, STREET.lixiaSecond]);
    expect(found.map(({ streetFacts }) => streetFacts)).toEqual([null, null, null]);
    expect(found.map(({ openStations }) => openStations)).toEqual([4, 1, 0]);
  });

  it('omits ended streets, counts suspended stations, and ignores planned stations', async () => {
    const { database } = under;
    await database.query('UPDATE division SET endedOn = ? WHERE code = ?', [TODAY, STREET.licheng]);
    await database.query("UPDATE station SET status = 'SUSPENDED' WHERE id = ?", [STATION.licheng]);
    expect(await divisions([LICHENG])).toEqual([{ code: LICHENG, streetFacts: [], openStations: 1 }]);
    expect((await divisions([LICHENG], YESTERDAY))[0]?.streetFacts).toHaveLength(1);
    await database.query("UPDATE station SET status = 'PLANNED' WHERE id = ?", [STATION.licheng]);
    expect((await divisions([LICHENG]))[0]?.openStations).toBe(0);
  });

  it('reads each existing subject once, with its place, and omits unknown subjects', async () => {
    const ids = [STATION.zone, idOf('ZZ', 1), STATION.zone, STATION.other];
    const { data } = await under.ask(ASSESSOR, PREMISES, { ids, on: TODAY });
    expect(data?.['assessedStations']).toMatchObject([
      { id: STATION.zone, division: { code: STREET.zone }, district: { code: ZONE } },
      { id: STATION.other },
    ]);
    expect((await divisions(['990199' as DivisionCode, ZONE])).map(({ code }) => code)).toEqual([ZONE]);
  });

  it('reads at most 100 subjects at once', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => idOf('ZZ', index));
    const { errors } = await under.ask(ASSESSOR, PREMISES, { ids, on: TODAY });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'ids' });
    const codes = Array.from({ length: 101 }, () => LIXIA);
    const refused = await under.ask(ASSESSOR, DIVISIONS, { codes, on: TODAY });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'codes' });
  });

  it.each<[string, Caller]>([
    ['the city bureau', office('CITY_BUREAU', CITY)],
    ['the city’s auditor', office('AUDITOR', CITY)],
    ['the public', PUBLIC],
  ])('is the only caller of these fields, which %s cannot query', async (_, caller) => {
    for (const source of [
      `{ assessedStations(ids: []) { id } }`,
      `{ assessedDivisions(codes: []) { code } }`,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Station { premisesFacts(on: "${TODAY}") { status } } } }`,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Division { openStations(on: "${TODAY}") } } }`,
    ]) {
      const { errors } = await under.ask(caller, source, { r: [] });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });
});

it('counts a station that has been redistricted in the district in which it lay on the day', async () => {
  const under = await subgraphUnderTest(stations, smallCity(), NOW);
  const move = async (effectiveOn: string, newCode: string) => {
    under.moveTo(effectiveOn);
    const changes = [{ stationId: STATION.licheng, newCode, newName: '泉城街道' }];
    const source = 'mutation ($input: RedistrictInput!) { redistrict(input: $input) { id } }';
    const { errors } = await under.ask(office('CITY_BUREAU', CITY), source, { input: { effectiveOn, changes } });
    expect(errors).toBeUndefined();
  };
  const found = async (on: string) => {
    const source = `query ($codes: [DivisionCode!]!, $on: Date!) {
      assessedDivisions(codes: $codes) { openStations(on: $on) stationIds(on: $on) } }`;
    const codes = [LICHENG, LIXIA, SHIZHONG, CITY];
    return (await under.ask(ASSESSOR, source, { codes, on })).data?.['assessedDivisions'];
  };
  const lies = (licheng: number, lixia: number, shizhong: number) => {
    const { lixiaFirst, lixiaSecond } = STATION;
    const ids = (count: number, own: string[]) => (count > 0 ? [...own, STATION.licheng].sort() : own);
    return [
      { openStations: licheng, stationIds: ids(licheng, []) },
      { openStations: 1 + lixia, stationIds: ids(lixia, [lixiaFirst, lixiaSecond]) },
      { openStations: 1 + shizhong, stationIds: ids(shizhong, [STATION.shizhong]) },
      { openStations: 4, stationIds: null },
    ];
  };
  await move('2027-01-05', '370102031');
  expect(await found('2026-12-31')).toEqual(lies(1, 0, 0));
  expect(await found('2027-01-05')).toEqual(lies(0, 1, 0));
  await move('2027-02-10', '370103031');
  expect(await found('2026-12-31')).toEqual(lies(1, 0, 0));
  expect(await found('2027-02-09')).toEqual(lies(0, 1, 0));
  expect(await found('2027-02-10')).toEqual(lies(0, 0, 1));
  await under.close();
});

describe('a page', () => {
  const under = sharedSubgraph(stations, pageCity(), NOW);

  async function statements(source: string, variables: Record<string, unknown>): Promise<number> {
    under.statements.length = 0;
    expect((await under.ask(ASSESSOR, source, { ...variables, on: TODAY })).errors).toBeUndefined();
    return under.statements.length;
  }

  it('needs as many SQL statements for 100 stations as for 10', async () => {
    const many = await statements(PREMISES, { ids: PAGE });
    expect(many).toBe(await statements(PREMISES, { ids: PAGE.slice(0, 10) }));
    expect(many).toBeLessThanOrEqual(4);
  });

  it('needs as many SQL statements for several districts as for one', async () => {
    const many = await statements(DIVISIONS, { codes: [LIXIA, LICHENG, ZONE] });
    expect(many).toBe(await statements(DIVISIONS, { codes: [LIXIA] }));
    expect(many).toBeLessThanOrEqual(4);
  });
});
