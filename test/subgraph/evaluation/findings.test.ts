import { type Caller } from '../../../shared/access/caller';
import { AssessmentBench } from '../../support/drivers/subgraph/assessment-bench';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STATION, STREET, TODAY } from '../../support/city/small-city';

/** This suite reads findings as a list, a history, groups and months, as callers of several roles. */
let bench: AssessmentBench;
beforeAll(async () => {
  bench = await AssessmentBench.open();
  bench.told.staff.set(STATION.lixiaFirst, 2);
  await bench.day();
  await bench.run();
  bench.now = new Date('2026-06-18T02:00:00.000Z');
  bench.told.staff.set(STATION.lixiaFirst, 3);
  bench.told.staff.set(STATION.shizhong, 1);
  await bench.day();
  await bench.run();
});
afterAll(() => bench.under.close());

async function ask<T>(caller: Caller, query: string): Promise<T> {
  const { data, errors } = await bench.under.ask(caller, query);
  expect(errors).toBeUndefined();
  return data as T;
}
const refused = async (caller: Caller, query: string) => (await bench.under.ask(caller, query)).errors?.[0]?.extensions;

type Found = { id: string; subject: string; rule: string };
const found = async (caller: Caller, args = '') =>
  (
    await ask<{ findings: { nodes: Found[]; totalCount: number } }>(
      caller,
      `{ findings(first: 100 ${args}) { totalCount nodes { id subject rule } } }`,
    )
  ).findings;
const subjects = ({ nodes }: { nodes: Found[] }) => new Set(nodes.map(({ subject }) => subject));

const CITY_BUREAU = office('CITY_BUREAU', CITY);
const BUREAU = office('DISTRICT_BUREAU', LIXIA);
const STREET_OFFICE = office('STREET_OFFICE', STREET.lixiaFirst);

describe('findings', () => {
  it('show each office the findings of its own level and of the levels below', async () => {
    expect(subjects(await found(CITY_BUREAU, ', rule: "EV-3"'))).toEqual(new Set(['CITY', 'DISTRICT']));
    expect(subjects(await found(BUREAU))).toEqual(new Set(['STATION', 'DISTRICT']));
    expect(subjects(await found(hub(LIXIA, CONTRACTOR.hub)))).toEqual(new Set(['STATION', 'DISTRICT']));
    expect(subjects(await found(STREET_OFFICE))).toEqual(new Set(['STATION']));
    expect(subjects(await found(office('AUDITOR', LIXIA)))).toEqual(new Set(['STATION', 'DISTRICT']));
    expect((await found(office('DISTRICT_BUREAU', SHIZHONG), ', division: "370102"')).totalCount).toBe(0);
  });

  it.each([
    ['finance', office('FINANCE_BUREAU', CITY)],
    ['the public', PUBLIC],
  ])('cannot be queried by %s', async (_, caller) => {
    expect(await refused(caller, '{ findings(first: 1) { totalCount } }')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('are filtered by verdict and rule', async () => {
    const { nodes, totalCount } = await found(CITY_BUREAU, ', verdict: NOT_MET, rule: "PE-1"');
    expect(nodes).toEqual([{ id: `${STATION.shizhong}:PE-1`, subject: 'STATION', rule: 'PE-1' }]);
    expect(totalCount).toBe(1);
  });
});

describe('the history of findings', () => {
  const history = async (caller: Caller) =>
    (
      await ask<{ _entities: { findingHistory: unknown[] }[] }>(
        caller,
        `{ _entities(representations: [{ __typename: "Station", id: "${STATION.lixiaFirst}" }]) {
        ... on Station { findingHistory(rule: "PE-1", first: 5) { verdict since until policyVersion } } } }`,
      )
    )._entities[0]?.findingHistory;

  it('returns each finding with its first and last day', async () => {
    const expected = [{ verdict: 'NOT_MET', since: TODAY, until: '2026-06-18', policyVersion: 'jinan-2021' }];
    for (const caller of [CITY_BUREAU, BUREAU, STREET_OFFICE, ASSESSOR])
      expect(await history(caller)).toEqual(expected);
  });

  it('is read in one statement, for any number of stations', async () => {
    const ids = Object.values(STATION).map((id) => `{ __typename: "Station", id: "${id}" }`);
    bench.under.statements.length = 0;
    await ask(
      CITY_BUREAU,
      `{ _entities(representations: [${ids.join()}]) {
        ... on Station { findingHistory(rule: "PE-1", first: 5) { verdict } } } }`,
    );
    expect(bench.under.statements.filter((sql) => sql.includes('finding_past'))).toHaveLength(1);
  });

  it("excludes the time before the contractor's lot was in force, for a contractor", async () => {
    expect(await history(contractor(CONTRACTOR.lixia))).toEqual([]);
  });
});

describe('figures of a whole division', () => {
  const NOT_MET = (by: string, division: string) =>
    `{ notMetBy(division: "${division}", by: ${by}) { rule notMet waived division { code } contractor { id } } }`;

  it('group by district, by contractor and by rule', async () => {
    type Rows = { notMetBy: { notMet: number; rule: string | null; division: { code: string } | null }[] };
    const byRule = (await ask<Rows>(CITY_BUREAU, NOT_MET('RULE', CITY))).notMetBy;
    expect(byRule).toContainEqual({ rule: 'PE-1', notMet: 1, waived: 0, division: null, contractor: null });
    const byDistrict = (await ask<Rows>(CITY_BUREAU, NOT_MET('DISTRICT', CITY))).notMetBy;
    expect(byDistrict.map(({ division }) => division?.code)).toContain(SHIZHONG);
    const all = (rows: Rows['notMetBy']) => rows.reduce((sum, { notMet }) => sum + notMet, 0);
    expect(all(byRule)).toBe(all(byDistrict));
    expect(byRule.map(({ notMet }) => notMet)).toEqual(byRule.map(({ notMet }) => notMet).toSorted((a, b) => b - a));
  });

  it('are null for callers of a lower level: a district for its city, a street for its district', async () => {
    for (const [caller, division] of [
      [BUREAU, CITY],
      [BUREAU, SHIZHONG],
      [STREET_OFFICE, LIXIA],
    ] as const) {
      expect(await ask(caller, NOT_MET('RULE', division))).toEqual({ notMetBy: null });
      const trend = `{ complianceTrend(division: "${division}", from: "2026-06", until: "2026-06") { met } }`;
      expect(await ask(caller, trend)).toEqual({ complianceTrend: null });
    }
  });

  it('have the figures of a month as they were last counted', async () => {
    const trend = `{ complianceTrend(division: "${CITY}", from: "2026-05", until: "2026-07") { month asOf } }`;
    expect(await ask(CITY_BUREAU, trend)).toEqual({ complianceTrend: [{ month: '2026-06', asOf: '2026-06-18' }] });
  });

  it.each([
    ['2026-13', '2026-12', 'from'],
    ['2026-01', '2026', 'until'],
    ['2026-03', '2026-02', 'until'],
    ['2020-01', '2026-01', 'until'],
  ])('reject an invalid span of months: %s to %s', async (from, until, field) => {
    const query = `{ complianceTrend(division: "${CITY}", from: "${from}", until: "${until}") { met } }`;
    expect(await refused(CITY_BUREAU, query)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
