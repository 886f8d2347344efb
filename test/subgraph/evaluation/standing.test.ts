import { AssessmentBench } from '../../support/drivers/subgraph/assessment-bench';
import { bureau, eachOnFreshEvaluations, street } from '../../support/drivers/writes/evaluation-writes';
import { office } from '../../support/city/callers';
import { CITY, LIXIA, STATION, TODAY } from '../../support/city/small-city';

/** This suite reads the events that record a station's standing: unmet rules, last evaluation and last inspection. */
type Standing = {
  stationId: string;
  notMet: string[];
  projectYear: number | null;
  scoreTenths: number | null;
  grade: string | null;
  inspectedOn: string | null;
  asOf: string;
};
type Query = (
  sql: string,
  parameters?: unknown[],
) => Promise<{ action: string; before: string | null; after: string }[]>;

async function standingsOf(query: Query, stationId: string): Promise<Standing[]> {
  const sql = "SELECT * FROM event WHERE subjectType = 'Standing' AND subjectId = ? ORDER BY chain, sequence";
  const events = await query(sql, [stationId]);
  expect(new Set(events.map(({ action }) => action)).size).toBeLessThanOrEqual(1);
  return events.map(({ after }) => JSON.parse(after) as Standing);
}

const later = (days: number) => new Date(Date.parse(`${TODAY}T02:00:00.000Z`) + days * 86_400_000);

describe('the standing of a station after an assessment', () => {
  let bench: AssessmentBench;
  beforeEach(async () => {
    bench = await AssessmentBench.open();
  });
  afterEach(() => bench.under.close());
  const standings = (stationId: string) => standingsOf((...query) => bench.database.query(...query), stationId);
  const assess = async () => {
    await bench.day();
    await bench.run();
  };

  it('is recorded with the rules that are not met, and the evaluation and inspection known by then', async () => {
    bench.told.staff.set(STATION.zone, 2);
    await assess();
    const [standing, ...more] = await standings(STATION.zone);
    expect(more).toEqual([]);
    expect(standing).toMatchObject({ stationId: STATION.zone, projectYear: 2025, grade: 'EXCELLENT', asOf: TODAY });
    expect(standing?.notMet).toContain('PE-1');
    expect(standing?.notMet).toEqual([...new Set(standing?.notMet)].sort());
    expect(standing?.scoreTenths).toEqual(expect.any(Number));
  });

  it('is recorded again only if it has changed', async () => {
    await assess();
    bench.now = later(1);
    await assess();
    expect(await standings(STATION.zone)).toHaveLength(1);
    bench.now = later(2);
    bench.told.staff.set(STATION.zone, 2);
    await assess();
    const [first, second] = await standings(STATION.zone);
    expect(second).toEqual({ ...first, notMet: [...(first?.notMet ?? []), 'PE-1'].sort(), asOf: '2026-06-19' });
  });

  it('is recorded for findings, evaluations and inspections that an older version has stored', async () => {
    await assess();
    await bench.database.query('DELETE FROM recorded_standing');
    bench.now = later(1);
    await assess();
    const [first, second] = await standings(STATION.zone);
    expect(second).toEqual({ ...first, asOf: '2026-06-18' });
  });

  it('marks no subject for assessment', async () => {
    await assess();
    expect(await bench.due()).toEqual([]);
  });
});

describe('the standing of a station after a write', () => {
  const bench = eachOnFreshEvaluations();
  const standings = () => standingsOf((...query) => bench.rows(...query), STATION.lixiaFirst);

  it('states the result of an evaluation in the transaction that signs it, and not before', async () => {
    const id = await bench.accepted();
    await bench.done(bureau, 'signEvaluation', { id });
    expect(await standings()).toEqual([]);
    await bench.done(street, 'signEvaluation', { id });
    expect(await standings()).toMatchObject([{ projectYear: 2026, scoreTenths: 895, grade: 'GOOD' }]);
  });

  it('returns to the evaluation of the year before if the evaluation is superseded', async () => {
    const id = await bench.signed();
    await bench.done(bureau, 'supersedeEvaluation', { id, reason: '评分有误' });
    expect((await standings()).map(({ projectYear }) => projectYear)).toEqual([2026, 2025]);
  });

  it('states the day of the last inspection, also if an earlier one is recorded later', async () => {
    const inspect = async (inspectedOn: string) => {
      const input = `stationId: "${STATION.lixiaFirst}", inspectedOn: "${inspectedOn}", conclusion: PASS, observations: [{ text: "正常" }]`;
      const sent = `mutation { inspectStation(input: { ${input} }) { id } }`;
      const { errors } = await bench.ask(office('CITY_PLATFORM', CITY), sent);
      expect(errors).toBeUndefined();
    };
    await inspect('2026-12-01');
    await inspect('2026-11-30');
    expect((await standings()).map(({ inspectedOn }) => inspectedOn)).toEqual(['2026-12-01']);
  });

  it('is visible to the auditor of the district like any other event', async () => {
    await bench.signed();
    const sent = '{ evaluationEvents(first: 100) { nodes { action subject { type id } after } } }';
    const { data } = await bench.ask(office('AUDITOR', LIXIA), sent);
    const { nodes } = data?.['evaluationEvents'] as { nodes: { action: string; subject: object }[] };
    const found = nodes.filter(({ action }) => action === 'STANDING_RECORDED');
    expect(found.map(({ subject }) => subject)).toEqual([{ type: 'Standing', id: STATION.lixiaFirst }]);
  });
});
