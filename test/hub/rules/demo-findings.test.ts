import { RULE_IDS } from '../../../shared/policy/rules/registry';
import { office } from '../../support/city/callers';
import { JINAN } from '../../support/city/demo/demo-city';
import { jinanInUse } from '../../support/city/jinan';
import { NOW, TODAY } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

/** This suite tests the findings that the demonstration has after the first assessment. */
let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(jinanInUse, NOW);
  await hub.assessDay();
}, 120_000);
afterAll(() => hub.close());

const CITY = office('CITY_BUREAU', JINAN);
const rowsOf = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
  const database = hub.databases['evaluation'];
  if (database === undefined) throw new Error('There is no database of evaluation.');
  return database.query<Row[]>(sql, parameters);
};

/**
 * The verdicts that most rules have in a city that has used the Hub for years. {@link VERDICTS} contains the
 * exceptions.
 */
const USUAL = ['MET', 'NOT_APPLICABLE', 'NOT_MET'];
const OF_DISTRICTS = ['MET', 'NOT_MET'];
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  'ST-1': OF_DISTRICTS,
  'ST-5': [...USUAL, 'UNKNOWN'],
  'PE-3': [...USUAL, 'UNKNOWN'],
  'PE-4': [...USUAL, 'UNKNOWN'],
  'PE-5': [...USUAL, 'UNKNOWN'],
  'FI-1': OF_DISTRICTS,
  'FI-5': OF_DISTRICTS,
  'FN-1': OF_DISTRICTS,
};

describe('the findings of the demonstration', () => {
  it.each(RULE_IDS.filter((rule) => rule !== 'EV-3'))('have exactly the usual verdicts of %s', async (rule) => {
    const found = await rowsOf<{ verdict: string }>('SELECT DISTINCT verdict FROM finding WHERE rule = ?', [rule]);
    expect(found.map(({ verdict }) => verdict).sort()).toEqual(VERDICTS[rule] ?? USUAL);
  });

  it('are mostly MET for each rule, not counting NOT_APPLICABLE', async () => {
    const found = await rowsOf<{ rule: string; met: number; others: number }>(
      `SELECT rule, SUM(CASE WHEN verdict = 'MET' THEN 1 ELSE 0 END) AS met,
       SUM(CASE WHEN verdict IN ('NOT_MET', 'UNKNOWN') THEN 1 ELSE 0 END) AS others FROM finding
       WHERE rule <> 'EV-3' GROUP BY rule`,
    );
    expect(found.filter(({ met, others }) => Number(met) <= Number(others))).toEqual([]);
  });

  it('have start dates at many days of the contract terms', async () => {
    const [today] = await rowsOf<{ n: number }>('SELECT COUNT(*) AS n FROM finding WHERE since = ?', [TODAY]);
    const [all] = await rowsOf<{ n: number; days: number }>(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT since) AS days FROM finding',
    );
    expect(Number(today?.n)).toBeLessThan(Number(all?.n) / 10);
    expect(Number(all?.days)).toBeGreaterThan(150);
    const months = await rowsOf<{ m: string }>('SELECT DISTINCT SUBSTR(since, 1, 7) AS m FROM finding');
    expect(months.length).toBeGreaterThan(24);
  });

  it('have past findings, which ended on different days', async () => {
    const [past] = await rowsOf<{ n: number; days: number }>(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT until) AS days FROM finding_past',
    );
    expect(Number(past?.n)).toBeGreaterThan(300);
    expect(Number(past?.days)).toBeGreaterThan(100);
    const wrong = await rowsOf('SELECT * FROM finding_past WHERE until <= since OR until <= asOf');
    expect(wrong).toEqual([]);
  });

  it('differ from the latest past findings for only a few subjects, because both assess the same facts', async () => {
    const since = `${TODAY.slice(0, 7)}-01`;
    const [changed] = await rowsOf<{ n: number }>('SELECT COUNT(*) AS n FROM finding_past WHERE until >= ?', [since]);
    const [all] = await rowsOf<{ n: number }>('SELECT COUNT(*) AS n FROM finding');
    expect(Number(changed?.n)).toBeLessThan(Number(all?.n) / 20);
  });
});

describe('the trend of the demonstration', () => {
  const trend = async (division: string, from: string, until: string) => {
    const query = `query ($division: DivisionCode!, $from: String!, $until: String!) {
      complianceTrend(division: $division, from: $from, until: $until) { month asOf met notMet unknown } }`;
    const { body } = await hub.ask(CITY, query, { division, from, until });
    return (body.data as { complianceTrend: { month: string; met: number; notMet: number; unknown: number }[] })
      .complianceTrend;
  };

  it.each(['3701', '370102'])(
    'of %s has twelve months and the current month, and its figures change',
    async (division) => {
      const months = await trend(division, '2025-06', '2026-06');
      expect(months.map(({ month }) => month)).toHaveLength(13);
      expect(new Set(months.map(({ met, notMet, unknown }) => `${met} ${notMet} ${unknown}`)).size).toBeGreaterThan(6);
      for (const { met, notMet, unknown } of months) expect(met).toBeGreaterThan(3 * (notMet + unknown));
    },
  );
});

it('has findings at the end of last year for every rule', async () => {
  const query = `query ($rule: RuleId) {
    yearEndFindings(division: "3701", year: 2025, rule: $rule, first: 100) { totalCount nodes { asOf } } }`;
  for (const rule of RULE_IDS) {
    const { body } = await hub.ask(CITY, query, { rule });
    const { yearEndFindings } = body.data as { yearEndFindings: { totalCount: number; nodes: { asOf: string }[] } };
    expect([rule, yearEndFindings.totalCount > 0]).toEqual([rule, true]);
    expect(yearEndFindings.nodes.filter(({ asOf }) => asOf !== '2025-12-31')).toEqual([]);
  }
});
