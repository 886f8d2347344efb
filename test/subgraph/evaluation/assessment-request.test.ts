import { readAssessmentRequest } from '../../../shared/process/request-assessment';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { AssessmentBench } from '../../support/drivers/subgraph/assessment-bench';
import { CITY, LIXIA, STATION, STREET, TODAY } from '../../support/city/small-city';

let bench: AssessmentBench;
beforeEach(async () => {
  bench = await AssessmentBench.open();
});
afterEach(() => bench.under.close());

type Month = { month: string; rule: string; met: number; notMet: number; waived: number; asOf: string };
const months = (code: string) =>
  bench.database.query<Month[]>(
    "SELECT month, rule, met, notMet, waived, asOf FROM compliance_month WHERE districtCode = ? AND rule = 'PE-1' ORDER BY month",
    [code],
  );
const isStationOf = (code: string) =>
  bench.database.query<unknown[]>('SELECT subjectId FROM finding WHERE districtCode = ?', [code]);

it('assesses the whole city, and reports progress and results', async () => {
  bench.told.staff.set(STATION.zone, 2);
  const { lines, told: progress } = await bench.byHand({ division: CITY, date: TODAY });
  expect(progress).toEqual(['已评定社工站 5/5 · 5 of 5 stations assessed']);
  expect(lines[0]).toBe(`3701 ${TODAY}`);
  expect(lines).toHaveLength(5);
  expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'NOT_MET', asOf: TODAY });
  expect(await bench.finding('3701', 'EV-3')).toBeDefined();
  expect(await isStationOf('370202')).toEqual([]);
  expect(await months(LIXIA)).toMatchObject([{ month: '2026-06', met: 2, notMet: 0, asOf: TODAY }]);
});

it('assesses one street, and stores no monthly figures, because it assesses only a part of the district', async () => {
  await bench.byHand({ division: STREET.lixiaFirst, date: TODAY });
  expect(await bench.finding(STATION.lixiaFirst, 'PE-1')).toBeDefined();
  expect(await bench.finding(STATION.lixiaSecond, 'PE-1')).toBeUndefined();
  expect(await months(LIXIA)).toEqual([]);
});

it('updates the month of an earlier day, and keeps findings of later days', async () => {
  await bench.day();
  await bench.run();
  bench.told.staff.set(STATION.lixiaFirst, 2);
  await bench.database.query(
    `INSERT INTO waiver (id, rule, stationId, divisionCode, districtCode, grantedOn, until, reason, grantedBy)
     VALUES ('01JW0000000000000000000001', 'PE-1', ?, NULL, ?, '2026-03-01', '2026-03-31', '试点', 'somebody')`,
    [STATION.lixiaFirst, LIXIA],
  );
  const { lines } = await bench.byHand({ division: LIXIA, date: '2026-03-15' });
  expect(lines.at(-1)).toContain('findings of a later day, left unchanged: ');
  expect(await bench.finding(STATION.lixiaFirst, 'PE-1')).toMatchObject({ verdict: 'MET', asOf: TODAY });
  expect(await months(LIXIA)).toMatchObject([
    { month: '2026-03', met: 1, notMet: 1, waived: 1, asOf: '2026-03-15' },
    { month: '2026-06', met: 2, notMet: 0, waived: 0, asOf: TODAY },
  ]);
  await bench.byHand({ division: LIXIA, date: '2026-03-10' });
  expect(await months(LIXIA)).toMatchObject([{ asOf: '2026-03-15' }, { asOf: TODAY }]);
});

it('rejects a place that does not exist', async () => {
  await expect(bench.byHand({ division: divisionCode('370177'), date: TODAY })).rejects.toThrow(
    'There is no division 370177.',
  );
});

describe('the arguments of an assessment request', () => {
  it('are a place, and a day not after today (the default)', () => {
    expect(readAssessmentRequest(['--division', '3701'], TODAY)).toEqual({ division: '3701', date: TODAY });
    const typed = ['--division', '370102001', '--date', '2026-02-28'];
    expect(readAssessmentRequest(typed, TODAY)).toEqual({ division: '370102001', date: '2026-02-28' });
  });

  it.each([
    [['--date', TODAY], '--division'],
    [['--division', '37'], '--division'],
    [['--division', 'Jinan'], '--division'],
    [['--division', '370102001001'], '--division'],
    [['--division', '3701', '--date', '2026-02-29'], '--date'],
    [['--division', '3701', '--date', '2026-06-18'], 'must not be after today (2026-06-17)'],
    [['--place', '3701'], '--place'],
  ])('are refused with a plain message: %j', (args, said) => {
    expect(() => readAssessmentRequest(args, TODAY)).toThrow(said);
  });
});
