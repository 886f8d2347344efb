import { readingConnection } from '../../../../shared/store/connection/connection';
import { Write } from '../../../../shared/store/write';
import { type Caller } from '../../../../shared/access/caller';
import { checksAt } from '../../../../subgraphs/evaluation/oversight/check/checks.commands';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { onTransaction } from '../../../../subgraphs/evaluation/transaction';
import { contractor, hub, office } from '../../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, OTHER_DISTRICT, SHIZHONG } from '../../../support/city/small-city';
import { STATION, STREET, TODAY, smallCity } from '../../../support/city/small-city';
import { OversightWrites } from '../../../support/drivers/writes/oversight-writes';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const districtHub = hub(LIXIA, CONTRACTOR.hub);
const platform = office('CITY_PLATFORM', CITY);
const city = office('CITY_BUREAU', CITY);

const under = sharedSubgraph(evaluation, smallCity(), NOW);
const writes = new OversightWrites(() => under);
afterEach(() => writes.clear());

const SEEN = [
  { rule: 'ST-5', verdict: 'MET', text: '三类服务' },
  { rule: 'ST-3', verdict: null, text: '标牌待查' },
  { rule: null, verdict: null, text: '档案齐全' },
];
const visit = (more: object = {}) => ({
  input: { stationId: STATION.lixiaFirst, visitedOn: '2026-06-10', observations: SEEN, ...more },
});
const inspection = (more: object = {}) => ({
  input: { stationId: STATION.lixiaFirst, inspectedOn: TODAY, conclusion: 'RECTIFY', observations: SEEN, ...more },
});
const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });
const missing = { code: 'NOT_FOUND' };
const NOWHERE = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

const OBSERVATIONS: [string, object, object][] = [
  ['no observation', { observations: [] }, bad('observations')],
  ['a verdict without a rule', { observations: [{ verdict: 'MET', text: '好' }] }, bad('observations.0.rule')],
  ['an unknown rule', { observations: [{ rule: 'CO-9', text: '好' }] }, bad('observations.0.rule')],
  ['an empty text', { observations: [{ rule: 'ST-5', verdict: 'MET', text: ' ' }] }, bad('observations.0.text')],
  ['a station that does not exist', { stationId: NOWHERE }, missing],
];

describe('a visit', () => {
  it('is recorded by the district hub with its observations, and the event omits their texts', async () => {
    const written = await writes.done(districtHub, 'recordVisit', visit());
    expect(written).toMatchObject({ visitedOn: '2026-06-10', observations: SEEN, station: { id: STATION.lixiaFirst } });
    expect(await writes.events('Visit')).toEqual([
      {
        ...{ action: 'VISIT_RECORDED', subject: written['id'], actor: 'hub@test', role: 'DISTRICT_HUB' },
        ...{ places: [STATION.lixiaFirst, STREET.lixiaFirst, LIXIA], before: null },
        after: {
          ...{ stationId: STATION.lixiaFirst, visitedOn: '2026-06-10' },
          observations: SEEN.map(({ rule, verdict }) => ({ rule, verdict })),
        },
      },
    ]);
  });

  it.each<[string, object, object]>([
    ...OBSERVATIONS,
    ['another district’s station', { stationId: STATION.shizhong }, missing],
    ['tomorrow', { visitedOn: '2026-06-18' }, bad('visitedOn')],
    ['a day before any station', { visitedOn: '1999-12-31' }, bad('visitedOn')],
  ])('is refused, and stores nothing: %s', async (_, more, refusal) => {
    expect(await writes.refused(districtHub, 'recordVisit', visit(more))).toEqual(refusal);
  });

  it('is refused for a closed station and accepted for a planned station', async () => {
    await writes.rows("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.lixiaFirst]);
    const closed = await writes.refused(districtHub, 'recordVisit', visit());
    expect(closed).toEqual({ code: 'INVALID_STATE', state: 'CLOSED' });
    const planned = await writes.done(districtHub, 'recordVisit', visit({ stationId: STATION.lixiaSecond }));
    expect(planned).toMatchObject({ station: { id: STATION.lixiaSecond } });
  });

  it('is refused to a district hub whose contractor served the station on that day', async () => {
    const own = hub(LIXIA, CONTRACTOR.lixia);
    expect(await writes.refused(own, 'recordVisit', visit())).toEqual({ code: 'FORBIDDEN' });
    const before = hub(LIXIA, CONTRACTOR.left);
    const then = visit({ visitedOn: '2024-12-30' });
    expect(await writes.refused(before, 'recordVisit', then)).toEqual({ code: 'FORBIDDEN' });
    expect(await writes.done(before, 'recordVisit', visit())).toMatchObject({ visitedOn: '2026-06-10' });
  });

  const LIST =
    'query ($division: DivisionCode) { visits(division: $division, first: 9) { totalCount nodes { visitedOn } } }';
  it.each<[string, Caller, string[]]>([
    ['the city', city, ['2026-06-12', '2026-06-11', '2026-06-10']],
    ['the other city', office('CITY_BUREAU', OTHER_CITY), []],
    ['the district', office('DISTRICT_BUREAU', LIXIA), ['2026-06-11', '2026-06-10']],
    ['the street', office('STREET_OFFICE', STREET.lixiaSecond), []],
    ['the auditor', office('AUDITOR', SHIZHONG), ['2026-06-12']],
  ])('is read within the caller’s scope: %s', async (_, caller, days) => {
    await writes.done(districtHub, 'recordVisit', visit());
    await writes.done(districtHub, 'recordVisit', visit({ visitedOn: '2026-06-11' }));
    const elsewhere = { stationId: STATION.shizhong, visitedOn: '2026-06-12' };
    await writes.done(hub(SHIZHONG, CONTRACTOR.hub), 'recordVisit', visit(elsewhere));
    const nodes = days.map((visitedOn) => ({ visitedOn }));
    expect(await writes.asked(caller, LIST)).toEqual({ visits: { totalCount: nodes.length, nodes } });
  });

  it('is paged by station, with two statements for any number of stations', async () => {
    for (const visitedOn of ['2026-06-08', '2026-06-09', '2026-06-10']) {
      await writes.done(districtHub, 'recordVisit', visit({ visitedOn }));
    }
    await writes.done(hub(SHIZHONG, CONTRACTOR.hub), 'recordVisit', visit({ stationId: STATION.shizhong }));
    const source = `query ($ids: [_Any!]!, $after: Cursor) { _entities(representations: $ids) { ... on Station {
      visits(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { visitedOn } } } } }`;
    const ids = [STATION.lixiaFirst, STATION.shizhong, STATION.zone].map((id) => ({ __typename: 'Station', id }));
    const mark = under.statements.length;
    type Page = { visits: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] } };
    const { _entities } = (await writes.asked(city, source, { ids })) as { _entities: Page[] };
    expect(_entities.map(({ visits: { totalCount, nodes } }) => [totalCount, nodes])).toEqual([
      [3, [{ visitedOn: '2026-06-10' }, { visitedOn: '2026-06-09' }]],
      [1, [{ visitedOn: '2026-06-10' }]],
      [0, []],
    ]);
    expect(under.statements.slice(mark).filter((sql) => sql.includes('`visit` t'))).toHaveLength(2);
    const after = _entities[0]?.visits.pageInfo.endCursor;
    const next = (await writes.asked(city, source, { ids: ids.slice(0, 1), after })) as { _entities: Page[] };
    expect(next._entities[0]?.visits.nodes).toEqual([{ visitedOn: '2026-06-08' }]);
  });
});

describe('an inspection', () => {
  it('is recorded by the platform, and does not automatically open a rectification', async () => {
    const written = await writes.done(platform, 'inspectStation', inspection());
    expect(written).toMatchObject({ inspectedOn: TODAY, conclusion: 'RECTIFY', observations: SEEN });
    const [event] = await writes.events('Inspection');
    expect(event).toMatchObject({ action: 'STATION_INSPECTED', after: { conclusion: 'RECTIFY', inspectedOn: TODAY } });
    expect(JSON.stringify(event)).not.toContain('三类服务');
    expect(await writes.rows('SELECT id FROM rectification')).toEqual([]);
  });

  it.each<[string, object, object]>([
    ...OBSERVATIONS,
    ['another city’s station', { stationId: STATION.other }, missing],
    ['tomorrow', { inspectedOn: '2026-06-18' }, bad('inspectedOn')],
    ['a day before any station', { inspectedOn: '1999-12-31' }, bad('inspectedOn')],
    ['a station that has not opened', { stationId: STATION.lixiaSecond }, { code: 'INVALID_STATE', state: 'PLANNED' }],
    [
      'a file without a receipt',
      { attachments: [{ receipt: 'x', name: '照片', kind: 'PHOTOGRAPH' }] },
      bad('attachments.0.receipt'),
    ],
  ])('is refused, and stores nothing: %s', async (_, more, refusal) => {
    expect(await writes.refused(platform, 'inspectStation', inspection(more))).toEqual(refusal);
  });

  it('is accepted for a suspended station', async () => {
    await writes.rows("UPDATE place SET status = 'SUSPENDED' WHERE stationId = ?", [STATION.lixiaFirst]);
    expect(await writes.done(platform, 'inspectStation', inspection())).toMatchObject({ conclusion: 'RECTIFY' });
  });

  it('is listed by year and place', async () => {
    await writes.done(platform, 'inspectStation', inspection());
    await writes.done(platform, 'inspectStation', inspection({ inspectedOn: '2025-12-31' }));
    await writes.done(
      platform,
      'inspectStation',
      inspection({ inspectedOn: '2026-01-01', stationId: STATION.shizhong }),
    );
    const source = `query ($division: DivisionCode, $year: Int) { inspections(division: $division, year: $year, first: 9) {
      nodes { inspectedOn } } }`;
    const days = async (variables: object, caller = city) =>
      (
        (await writes.asked(caller, source, { ...variables }))['inspections'] as { nodes: { inspectedOn: string }[] }
      ).nodes.map(({ inspectedOn }) => inspectedOn);
    expect(await days({ year: 2026 })).toEqual([TODAY, '2026-01-01']);
    expect(await days({ year: 2025, division: LIXIA })).toEqual(['2025-12-31']);
    expect([await days({ year: 0 }), await days({ year: -2026 }), await days({ division: OTHER_CITY })]).toEqual([
      [],
      [],
      [],
    ]);
    expect(await days({}, office('DISTRICT_BUREAU', SHIZHONG))).toEqual(['2026-01-01']);
  });
});

describe('a commission of the city', () => {
  const commission = (more: object = {}) => ({
    input: { year: 2026, withFinance: true, scope: '全市社工站', ...more },
  });

  it('is recorded once for each year, and can be read by the offices of the city and of its districts', async () => {
    const written = await writes.done(city, 'commissionInspection', commission());
    expect(written).toMatchObject({ year: 2026, withFinance: true, scope: '全市社工站', commissionedOn: TODAY });
    const [event] = await writes.events('InspectionCommission');
    expect(event).toMatchObject({
      ...{ action: 'INSPECTION_COMMISSIONED', places: [null, CITY, CITY] },
      after: { cityCode: CITY, year: 2026, withFinance: true, commissionedOn: TODAY },
    });
    expect(await writes.refused(city, 'commissionInspection', commission())).toEqual({ code: 'CONFLICT' });
    expect(await writes.done(city, 'commissionInspection', commission({ year: 2027 }))).toMatchObject({ year: 2027 });
    const other = office('CITY_BUREAU', OTHER_CITY);
    expect(await writes.done(other, 'commissionInspection', commission())).toMatchObject({ year: 2026 });
    const source = '{ inspectionCommissions(first: 9) { totalCount nodes { year scope } } }';
    const both = { totalCount: 2, nodes: [2027, 2026].map((year) => ({ year, scope: '全市社工站' })) };
    for (const caller of [city, platform, office('DISTRICT_BUREAU', LIXIA), office('AUDITOR', SHIZHONG)]) {
      expect(await writes.asked(caller, source)).toEqual({ inspectionCommissions: both });
    }
    const one = await writes.asked(office('DISTRICT_BUREAU', OTHER_DISTRICT), source);
    expect(one).toMatchObject({ inspectionCommissions: { totalCount: 1 } });
  });

  it('is recorded once when twenty calls send it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => writes.mutate(city, 'commissionInspection', commission())),
    );
    expect(answers.filter(({ written }) => written !== null)).toHaveLength(1);
    for (const { refused } of answers) if (refused !== null) expect(refused).toEqual({ code: 'CONFLICT' });
  });

  it.each([
    ['a past year', { year: 2025 }, 'year'],
    ['a year in the far future', { year: 2028 }, 'year'],
    ['no scope', { scope: ' ' }, 'scope'],
  ])('is refused for %s', async (_, more, field) => {
    expect(await writes.refused(city, 'commissionInspection', commission(more))).toEqual(bad(field));
  });
});

describe('the coverage of the year’s inspections', () => {
  const SOURCE = `query ($year: Int!) { inspectionCoverage(year: $year) {
    division { code } inspectedStations openStations lacking } }`;
  const coverage = async (year: number, caller = city) =>
    (await writes.asked(caller, SOURCE, { year }))['inspectionCoverage'] as object[];
  const row = (code: string, inspectedStations: number, lacking: boolean) => ({
    ...{ division: { code }, inspectedStations, openStations: 1, lacking },
  });

  it('reports, for the requested year, each district that has stations', async () => {
    await writes.done(platform, 'inspectStation', inspection());
    await writes.done(platform, 'inspectStation', inspection({ inspectedOn: '2026-03-03' }));
    await writes.done(platform, 'inspectStation', inspection({ stationId: STATION.zone, inspectedOn: '2025-12-31' }));
    const [lixia, shizhong, licheng, zone] = ['370102', '370103', '370112', '370191'] as const;
    expect(await coverage(2026)).toEqual([
      ...[row(lixia, 1, false), row(shizhong, 0, true), row(licheng, 0, true), row(zone, 0, true)],
    ]);
    expect(await coverage(2025, platform)).toEqual([
      ...[row(lixia, 0, true), row(shizhong, 0, true), row(licheng, 0, true), row(zone, 1, false)],
    ]);
  });

  it('reports no lack of an inspection for a district without an open station, and omits other cities', async () => {
    await writes.rows("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.shizhong]);
    expect(await coverage(2026)).toContainEqual({ ...row(SHIZHONG, 0, false), openStations: 0 });
    expect(await coverage(2026, office('CITY_BUREAU', OTHER_CITY))).toEqual([row(OTHER_DISTRICT, 0, true)]);
  });
});

describe('the checks that the rules use', () => {
  it('include visits and inspections up to the day, in order', async () => {
    await writes.done(platform, 'inspectStation', inspection({ inspectedOn: '2026-06-12' }));
    await writes.done(
      districtHub,
      'recordVisit',
      visit({ observations: [{ rule: 'ST-5', verdict: 'NOT_MET', text: '行政事务' }] }),
    );
    const connection = readingConnection(under.database);
    const access = { connection, reading: { scope: { kind: 'hub' } as const, today: TODAY }, write: new Write() };
    const at = async (day: string) =>
      (await checksAt(onTransaction(access), [STATION.lixiaFirst, STATION.zone], day)).get(STATION.lixiaFirst);
    const [visited, inspected] = [
      { checkedOn: '2026-06-10', rule: 'ST-5', verdict: 'NOT_MET' },
      { checkedOn: '2026-06-12', rule: 'ST-5', verdict: 'MET' },
    ];
    expect([await at('2026-06-09'), await at('2026-06-11'), await at(TODAY)]).toEqual([
      ...[undefined, [visited], [visited, inspected]],
    ]);
  });

  it('cannot be queried by a contractor', async () => {
    const source = '{ visits(first: 1) { totalCount } }';
    const { errors } = await under.ask(contractor(CONTRACTOR.lixia), source);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
