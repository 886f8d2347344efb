import { AssessmentBench } from '../../support/drivers/subgraph/assessment-bench';
import { NOW, STATION, TODAY } from '../../support/city/small-city';

const DAY_MILLISECONDS = 86_400_000;

let bench: AssessmentBench;
beforeAll(async () => {
  bench = await AssessmentBench.open();
});
afterAll(() => bench.under.close());

/**
 * Sets the clock wrong by this number of days, with a negative number for a day in the past. Then puts this number of
 * workers on post at Lixia's first station, and runs the daily job and the assessor.
 */
async function assessAt(days: number, staff: 2 | 3): Promise<void> {
  bench.now = new Date(NOW.getTime() + days * DAY_MILLISECONDS);
  bench.told.staff.set(STATION.lixiaFirst, staff);
  await bench.day();
  await bench.run();
}

const finding = async () => {
  const { verdict, asOf, since } = (await bench.finding(STATION.lixiaFirst, 'PE-1')) ?? {};
  return { verdict, asOf, since };
};
const days = async (column: string, table: string) =>
  (await bench.database.query<{ day: string }[]>(`SELECT DISTINCT ${column} AS day FROM ${table}`)).map(
    ({ day }) => day,
  );

describe('the assessor under a clock that was wrong for a time', () => {
  it('assesses the day of the wrong clock, and assesses today again when the clock is right', async () => {
    await assessAt(0, 3);
    const right = { verdict: 'MET', asOf: TODAY, since: TODAY };
    expect(await finding()).toEqual(right);
    await assessAt(20, 2);
    expect(await finding()).toEqual({ verdict: 'NOT_MET', asOf: '2026-07-07', since: '2026-07-07' });
    await assessAt(0, 3);
    expect(await finding()).toEqual(right);
    expect(await days('asOf', 'finding')).toEqual([TODAY]);
    expect(await days('markedOn', 'assessment_day')).toEqual([TODAY]);
    expect(await bench.due()).toEqual([]);
  });

  it('counts the current month again, and keeps no verdict of a day that never came', async () => {
    const counted = await bench.database.query<{ asOf: string }[]>(
      "SELECT asOf FROM compliance_month WHERE month = '2026-06'",
    );
    expect(new Set(counted.map(({ asOf }) => asOf))).toEqual(new Set([TODAY]));
    const past = (await bench.past(STATION.lixiaFirst, 'PE-1')).filter(({ since, until }) => since > until);
    expect(past).toEqual([]);
  });

  it.each([-1, -2])(
    'reverts nothing while its clock is %i days off, and continues when the clock is right',
    async (off) => {
      await assessAt(off, 2);
      expect(await finding()).toMatchObject({ verdict: 'MET', asOf: TODAY });
      await assessAt(0, 3);
      expect(await finding()).toMatchObject({ verdict: 'MET', asOf: TODAY });
      expect(await days('markedOn', 'assessment_day')).toEqual([TODAY]);
    },
  );
});
