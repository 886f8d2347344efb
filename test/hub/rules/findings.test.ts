import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { lastFullWeeks, weekEnd, weekStart } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan } from '../../support/city/jinan';
import { NOW, TODAY } from '../../support/city/small-city';
import { JINAN, type CityLists, listCity } from '../../support/city/demo/demo-city';
import { FOUND_RULES, uninspected, unsettled, violators } from '../../support/city/violations/subjects';
import { findViolations } from '../../support/city/violations/find-violations';

/**
 * This suite assesses the whole demonstration once. It compares the Hub's findings with the findings of an independent
 * reader of the facts, and with the results of plain SQL.
 */
let hub: GatewayUnderTest;
const city: CityLists = listCity(TODAY);
const CITY = office('CITY_BUREAU', JINAN);

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
  await hub.assessDay();
});
afterAll(() => hub.close());

const rowsOf = async <Row>(subgraph: string, sql: string, parameters: unknown[] = []): Promise<Row[]> => {
  const database = hub.databases[subgraph];
  if (database === undefined) throw new Error(`There is no database of ${subgraph}.`);
  return database.query<Row[]>(sql, parameters);
};
const idsOf = async (subgraph: string, sql: string, parameters: unknown[] = []) =>
  (await rowsOf<{ id: string }>(subgraph, sql, parameters)).map(({ id }) => id).sort();
const notMet = (rule: string) =>
  idsOf('evaluation', "SELECT subjectId AS id FROM finding WHERE verdict = 'NOT_MET' AND rule = ?", [rule]);

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { body } = await hub.ask(CITY, query, variables);
  expect(body.errors).toBeUndefined();
  return body.data as T;
}

describe('the subjects that do not meet a rule', () => {
  it.each(FOUND_RULES.filter((rule) => rule !== 'PE-5'))(
    'are the subjects that an independent reader of the facts finds: %s',
    async (rule) => {
      expect(await notMet(rule)).toEqual(violators(city, rule));
    },
  );

  it.each(['FI-2', 'FI-3', 'FI-4', 'PE-5'] as const)(
    'include each planned violation of the demonstration: %s',
    async (rule) => {
      const planned = rule === 'PE-5' ? violators(city, rule) : findViolations(city, rule);
      expect(planned).not.toEqual([]);
      expect(await notMet(rule)).toEqual(expect.arrayContaining(planned));
    },
  );

  it('are the lots evaluated as unqualified until they are settled (EV-2)', async () => {
    expect(await notMet('EV-2')).toEqual(unsettled(city));
  });

  it('are each district without this year’s inspection, and therefore also the city (EV-3)', async () => {
    expect(await notMet('EV-3')).toEqual(['3701', ...uninspected(city)].sort());
  });

  it('exclude subjects with missing facts, which have an UNKNOWN finding instead', async () => {
    const kinds = await rowsOf<{ subjectKind: string; rules: number; subjects: number; n: number }>(
      'evaluation',
      `SELECT subjectKind, COUNT(DISTINCT rule) AS rules, COUNT(DISTINCT subjectId) AS subjects, COUNT(*) AS n
       FROM finding GROUP BY subjectKind ORDER BY subjectKind`,
    );
    for (const { rules, subjects, n } of kinds) expect(Number(n)).toBe(Number(rules) * Number(subjects));
    const hubs = city.contracts.filter(({ kind }) => kind === 'HUB').length;
    expect(kinds.map(({ subjectKind, subjects }) => [subjectKind, Number(subjects)])).toEqual([
      ['CITY', 1],
      ['DISTRICT', city.districts.length],
      ['HUB_LOT', hubs],
      ['STATION', city.stations.length],
    ]);
    const unchecked = await notMet('ST-5');
    expect(unchecked.length).toBeLessThan(await countOf("rule = 'ST-5' AND verdict = 'UNKNOWN'"));
  });
});

describe('plain SQL on the four databases', () => {
  const ONE = 'SELECT stationId AS id FROM posting WHERE startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)';
  /** Selects the stations that must have staff on post: a lot is in force and was signed more than a month ago. */
  const STAFFED = `SELECT DISTINCT stationId FROM place_lot WHERE stationId IS NOT NULL AND signedOn < '2026-05-17'
    AND endsOn >= '${TODAY}' AND (endedOn IS NULL OR endedOn > '${TODAY}')`;
  const staffed = () => idsOf('personnel', `SELECT s.stationId AS id FROM (${STAFFED}) s`);

  it('confirms that PE-1 is not met at stations that have fewer staff on post than required', async () => {
    const posted = await rowsOf<{ id: string }>('personnel', ONE, [TODAY, TODAY]);
    const few = (await staffed()).filter((id) => posted.filter((each) => each.id === id).length < 3);
    expect(await notMet('PE-1')).toEqual(few);
    const { division } = await ask<Record<string, { staffing: { stationsBelowStaffMinimum: number } }>>(
      '{ division(code: "3701") { staffing { stationsBelowStaffMinimum } } }',
    );
    expect(division?.staffing.stationsBelowStaffMinimum).toBe(few.length);
  });

  const staffWhere = (condition: string) =>
    idsOf(
      'personnel',
      `SELECT DISTINCT p.stationId AS id FROM posting p JOIN worker w ON w.id = p.workerId
       JOIN (${STAFFED}) s ON s.stationId = p.stationId
       WHERE p.startsOn <= ? AND (p.endsOn IS NULL OR p.endsOn >= ?) AND ${condition}`,
      [TODAY, TODAY],
    );

  it('confirms that PE-2 is not met at stations with a worker over 40', async () => {
    const old = city.workers.filter(({ birthDate }) => birthDate <= '1985-06-17').map(({ id }) => id);
    expect(await notMet('PE-2')).toEqual(await staffWhere(`w.id IN ('${old.join("', '")}')`));
  });

  it('confirms that PE-3 is not met at stations with a worker without college education', async () => {
    expect(await notMet('PE-3')).toEqual(await staffWhere("w.education = 'BELOW_COLLEGE'"));
  });

  it('confirms that PE-4 is not met at stations with fewer than two thirds of qualified staff', async () => {
    const few = await idsOf(
      'personnel',
      `SELECT p.stationId AS id FROM posting p JOIN worker w ON w.id = p.workerId
       JOIN (${STAFFED}) s ON s.stationId = p.stationId
       WHERE p.startsOn <= ? AND (p.endsOn IS NULL OR p.endsOn >= ?)
       GROUP BY p.stationId HAVING 3 * SUM(CASE WHEN w.qualified = 1 THEN 1 ELSE 0 END) < 2 * COUNT(*)`,
      [TODAY, TODAY],
    );
    expect(await notMet('PE-4')).toEqual(few);
  });

  it.each([
    ['FI-2', ['NEEDS_SURVEY', 'SERVICE_PLAN']],
    ['FI-3', ['MONTHLY_BRIEF']],
    ['FI-4', ['MID_TERM_REPORT', 'FINAL_REPORT']],
  ])('confirms that %s is not met where the last contractor did not send a due submission', async (rule, kinds) => {
    const missing = await idsOf(
      'evaluation',
      `SELECT DISTINCT o.stationId AS id FROM obligation o
       WHERE o.stationId IS NOT NULL AND o.kind IN (${kinds.map(() => '?').join()}) AND o.dueOn < ? AND o.isCancelled = 0
       AND o.contractorId =
         (SELECT l.contractorId FROM place_lot l WHERE l.stationId = o.stationId ORDER BY l.startsOn DESC LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM submission b WHERE b.obligationId = o.id)`,
      [...kinds, TODAY],
    );
    expect(await notMet(rule)).toEqual(missing);
  });

  it('confirms that PE-5 is not met at stations with a worker on post who has under 24 community hours in a week', async () => {
    const short = lastFullWeeks(TODAY, 4).map((week) =>
      idsOf(
        'personnel',
        `SELECT DISTINCT h.stationId AS id FROM service_hours h
         JOIN posting p ON p.workerId = h.workerId AND p.stationId = h.stationId AND p.startsOn <= ? AND p.endsOn IS NULL
         WHERE h.week = ? AND h.status IN ('CONFIRMED', 'VERIFIED') AND h.minutes < 1440 AND NOT EXISTS
         (SELECT 1 FROM \`leave\` v WHERE v.workerId = h.workerId AND v.\`from\` <= ? AND v.until >= ?)`,
        [weekStart(week), week, weekEnd(week), weekStart(week)],
      ),
    );
    const found = new Set((await Promise.all(short)).flat());
    expect(await notMet('PE-5')).toEqual([...found].sort());
  });

  it('confirms that CO-5 is not met by the lots of an assigned contract', async () => {
    const lots = await idsOf(
      'finance',
      `SELECT COALESCE(l.stationId, l.id) AS id FROM lot l WHERE l.terminatedOn IS NULL
       AND l.contractId IN (SELECT contractId FROM subcontracting)`,
    );
    expect(await notMet('CO-5')).toEqual(lots);
  });

  it('counts the same number of streets with an operating station as the coverage of the city and of its districts', async () => {
    const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
      'stations',
      "SELECT COUNT(DISTINCT divisionCode) AS n FROM station WHERE status = 'OPERATING'",
    );
    const { division } = await ask<Record<string, Covered & { children: { nodes: Covered[] } }>>(
      '{ division(code: "3701") { coverage { streets operating } children(first: 50) { nodes { coverage { streets operating } } } } }',
    );
    const districts = division?.children.nodes ?? [];
    const sum = (key: 'streets' | 'operating') => districts.reduce((all, { coverage }) => all + coverage[key], 0);
    expect(division?.coverage).toEqual({ streets: sum('streets'), operating: sum('operating') });
    expect(division?.coverage).toEqual({ streets: 161, operating: Number(n) });
  });

  it("gives a sum of the districts' budgets that equals the budget of the city", async () => {
    const sums = await rowsOf<{ code: string; fen: string | number }>(
      'finance',
      "SELECT districtCode AS code, -SUM(amountFen) AS fen FROM ledger_posting WHERE year = 2026 AND account = 'APPROPRIATED' GROUP BY districtCode",
    );
    const { division } = await ask<Record<string, Funded & { children: { nodes: (Funded & { code: string })[] } }>>(
      '{ division(code: "3701") { funding(year: 2026) { budgetFen } children(first: 50) { nodes { code funding(year: 2026) { budgetFen } } } } }',
    );
    const expected = new Map(sums.map(({ code, fen }) => [code, Number(fen)]));
    for (const { code, funding } of division?.children.nodes ?? []) {
      expect(funding.budgetFen).toBe(expected.get(code) ?? 0);
    }
    expect(division?.funding.budgetFen).toBe([...expected.values()].reduce((a, b) => a + b, 0));
  });
});

type Covered = { coverage: { streets: number; operating: number } };
type Funded = { funding: { budgetFen: number } };

const VERDICTS = { met: 'MET', notMet: 'NOT_MET', notApplicable: 'NOT_APPLICABLE', unknown: 'UNKNOWN' } as const;
type Counts = Record<keyof typeof VERDICTS, number>;
const COUNTS = 'compliance { asOf policyVersion met notMet notApplicable unknown waived }';

async function countOf(condition: string): Promise<number> {
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
    'evaluation',
    `SELECT COUNT(*) AS n FROM finding WHERE ${condition}`,
  );
  return Number(n);
}

async function counted(condition: string): Promise<Counts> {
  const counts = Object.entries(VERDICTS).map(async ([key, verdict]) => [
    key,
    await countOf(`verdict = '${verdict}' AND ${condition}`),
  ]);
  return Object.fromEntries(await Promise.all(counts)) as Counts;
}

function sumOf(all: readonly Counts[]): Counts {
  const keys = Object.keys(VERDICTS) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, all.reduce((sum, each) => sum + each[key], 0)])) as Counts;
}

describe('sums of findings', () => {
  type Division = { code: string; compliance: Counts & { asOf: string; policyVersion: string } };
  let whole: Division & { children: { nodes: Division[] } };

  beforeAll(async () => {
    const query = `{ division(code: "3701") { code ${COUNTS} children(first: 50) { nodes { code ${COUNTS} } } } }`;
    whole = (await ask<{ division: typeof whole }>(query)).division;
  });

  it('of a city include its districts and its own findings', async () => {
    const districts = whole.children.nodes.map(({ compliance }) => compliance);
    expect(districts).toHaveLength(13);
    expect(whole.compliance).toMatchObject(sumOf([...districts, await counted("subjectKind = 'CITY'")]));
    expect(whole.compliance).toMatchObject({ asOf: TODAY, policyVersion: 'jinan-2021' });
  });

  it('of a district include its stations, the lots of its district hub and its own findings', async () => {
    for (const { code, compliance } of whole.children.nodes) {
      const stations = await ask<{ stations: { nodes: { findings: { verdict: string }[] }[] } }>(
        'query ($code: DivisionCode!) { stations(first: 100, filter: { division: $code }) { nodes { findings { verdict } } } }',
        { code },
      );
      const verdicts = stations.stations.nodes.flatMap(({ findings }) => findings.map(({ verdict }) => verdict));
      const ofStations = Object.entries(VERDICTS).map(([key, verdict]) => [
        key,
        verdicts.filter((each) => each === verdict).length,
      ]);
      const others = await counted(`subjectKind <> 'STATION' AND districtCode = '${code}'`);
      expect(compliance).toMatchObject(sumOf([Object.fromEntries(ofStations) as Counts, others]));
    }
  });

  it.each(['DISTRICT', 'RULE'])('grouped by %s include every finding that is not met', async (by) => {
    const { notMetBy } = await ask<{ notMetBy: { notMet: number }[] }>(
      'query ($by: ComplianceGroup!) { notMetBy(division: "3701", by: $by) { notMet waived rule division { code } } }',
      { by },
    );
    expect(notMetBy.reduce((sum, each) => sum + each.notMet, 0)).toBe(whole.compliance.notMet);
  });

  it('grouped by contractor include every finding about lots in force', async () => {
    const { notMetBy } = await ask<{ notMetBy: { notMet: number; contractor: { name: string } }[] }>(
      '{ notMetBy(division: "3701", by: CONTRACTOR) { notMet contractor { name } } }',
    );
    const all = await countOf("verdict = 'NOT_MET' AND contractorId IS NOT NULL");
    expect(notMetBy.reduce((sum, each) => sum + each.notMet, 0)).toBe(all);
    expect(notMetBy.every(({ contractor }) => contractor.name !== '')).toBe(true);
  });

  it('of the month equal the sums of the city', async () => {
    const { complianceTrend } = await ask<{ complianceTrend: object[] }>(
      `{ complianceTrend(division: "3701", from: "2026-01", until: "2026-12") {
        month asOf met notMet notApplicable unknown waived } }`,
    );
    const { policyVersion, ...counts } = whole.compliance;
    expect(policyVersion).toBe('jinan-2021');
    expect(complianceTrend).toEqual([{ ...counts, month: '2026-06', asOf: TODAY }]);
  });

  it('equal the number of findings in a list', async () => {
    const { findings } = await ask<{ findings: { totalCount: number; nodes: { station: { id: string } | null }[] } }>(
      '{ findings(division: "3701", verdict: NOT_MET, first: 100) { totalCount nodes { rule subject station { id } division { code } } } }',
    );
    expect(findings.totalCount).toBe(whole.compliance.notMet);
    expect(findings.nodes).toHaveLength(100);
  });
});

describe('a waiver', () => {
  const district = divisionCode('370102');
  const counts = async () =>
    (
      await ask<{ division: { compliance: { notMet: number; waived: number } } }>(
        '{ division(code: "370102") { compliance { notMet waived } } }',
      )
    ).division.compliance;

  it('is shown beside the verdict and counted up to its last day', async () => {
    const before = await counts();
    const [finding] = await rowsOf<{ stationId: string; rule: string }>(
      'evaluation',
      `SELECT stationId, rule FROM finding WHERE verdict = 'NOT_MET' AND districtCode = ? AND stationId IS NOT NULL
       AND rule NOT IN ('ST-5', 'CO-3', 'CO-4', 'CO-5', 'EV-2', 'FN-3')`,
      [district],
    );
    const { stationId = '', rule = '' } = finding ?? {};
    await rowsOf(
      'evaluation',
      `INSERT INTO waiver (id, rule, stationId, divisionCode, districtCode, grantedOn, until, reason, grantedBy)
       VALUES ('01JW0000000000000000000001', ?, ?, NULL, ?, ?, ?, '试点', 'somebody')`,
      [rule, stationId, district, TODAY, TODAY],
    );
    expect(await counts()).toEqual({ notMet: before.notMet, waived: before.waived + 1 });
    const waiverOf = async () => {
      const { station } = await ask<{
        station: { findings: { rule: string; verdict: string; waiver: object | null }[] };
      }>('query ($id: ID!) { station(id: $id) { findings { rule verdict waiver { until reason } } } }', {
        id: stationId,
      });
      return station.findings.find((each) => each.rule === rule);
    };
    expect(await waiverOf()).toEqual({ rule, verdict: 'NOT_MET', waiver: { until: TODAY, reason: '试点' } });
    await rowsOf('evaluation', "UPDATE waiver SET until = '2026-06-16'");
    expect(await waiverOf()).toEqual({ rule, verdict: 'NOT_MET', waiver: null });
    expect(await counts()).toEqual(before);
    await rowsOf('evaluation', 'DELETE FROM waiver');
  });
});

describe('the amounts behind a verdict on money', () => {
  type Shown = { subject: string; verdict: string; figures: object[] };
  const district = divisionCode('370102');
  const shownTo = async (caller: Caller): Promise<Shown[]> => {
    const findings = await Promise.all(
      ['FN-1', 'FN-2', 'FN-3'].map(async (rule) => {
        const query = `{ findings(first: 100, rule: "${rule}") { nodes { subject verdict figures { name } } } }`;
        const { body } = await hub.ask(caller, query);
        return (body.data as { findings: { nodes: Shown[] } }).findings.nodes;
      }),
    );
    return findings.flat().filter(({ verdict }) => verdict !== 'NOT_APPLICABLE');
  };
  const withFigures = (shown: readonly Shown[]) => shown.filter(({ figures }) => figures.length > 0);
  const servesHub = (id: string) => city.contracts.some((each) => each.kind === 'HUB' && each.contractorId === id);
  const lotHolders = [...new Set(city.contracts.map(({ contractorId }) => contractorId))];

  it('are shown to the bureau and hidden from the district hub, which can only read the verdict', async () => {
    const [bureau, ofHub] = await Promise.all([
      shownTo(office('DISTRICT_BUREAU', district)),
      shownTo(hubOf(district, lotHolders.find(servesHub) ?? '')),
    ]);
    expect(withFigures(bureau)).toEqual(bureau);
    expect(ofHub.map(({ verdict }) => verdict)).toEqual(bureau.map(({ verdict }) => verdict));
    expect(ofHub.length).toBeGreaterThan(0);
    expect(withFigures(ofHub)).toEqual([]);
  });

  it('are hidden from the contractor of a station, because they include earlier contractors, but not from that of a district hub', async () => {
    for (const id of lotHolders) {
      const shown = await shownTo(contractor(id));
      expect(new Set(withFigures(shown).map(({ subject }) => subject))).toEqual(
        new Set(servesHub(id) ? ['HUB_LOT'] : []),
      );
    }
  });
});
