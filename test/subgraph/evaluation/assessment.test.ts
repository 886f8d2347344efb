import { changed, without } from '../../support/drivers/subgraph/rule-facts';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { POLICIES, ruleOf } from '../../../shared/policy/policy';
import { type RuleId } from '../../../shared/policy/rules/registry';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import {
  CITY_RULES,
  DISTRICT_RULES,
  STATION_RULES,
} from '../../../subgraphs/evaluation/assessment/standard/standard.rules';
import { AssessmentBench, EMPTY_DISTRICT } from '../../support/drivers/subgraph/assessment-bench';
import { CITY, LIXIA, STATION, TODAY, ZONE } from '../../support/city/small-city';

const STATIONS = Object.values(STATION);
const later = (days: number) => new Date(Date.parse(`${TODAY}T02:00:00.000Z`) + days * 86_400_000);

let bench: AssessmentBench;
beforeEach(async () => {
  bench = await AssessmentBench.open();
});
afterEach(() => bench.under.close());

const count = async (table: string, where = '1 = 1') => {
  const [row] = await bench.database.query<{ n: number | string }[]>(
    `SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`,
  );
  return Number(row?.n);
};

/** Returns how many of these rules Jinan's standard of 2021 contains. */
const inForce = (rules: readonly { id: RuleId }[]) => rules.filter(({ id }) => ruleOf(JINAN_2021, id) !== null).length;

describe('the assessment of a day', () => {
  it('marks every station, district and city as due once, even if several processes start the assessment', async () => {
    await Promise.all([bench.day(), bench.day(), bench.day()]);
    const due = await bench.due();
    expect(
      due
        .filter(({ kind }) => kind === 'STATION')
        .map(({ subjectId }) => subjectId)
        .sort(),
    ).toEqual(STATIONS);
    expect(due.filter(({ kind }) => kind === 'DISTRICT')).toHaveLength(5);
    expect(due.filter(({ kind }) => kind === 'CITY').map(({ subjectId }) => subjectId)).toEqual(['3701', '3702']);
    expect(new Set(due.map(({ mark }) => mark)).size).toBeLessThanOrEqual(2);
    await bench.run();
    await bench.day();
    expect(await bench.due()).toEqual([]);
    bench.now = later(1);
    await bench.day();
    expect(await bench.due()).toHaveLength(due.length);
  });

  it('covers every rule of every subject, including districts without stations', async () => {
    await bench.day();
    await bench.run();
    expect(await bench.due()).toEqual([]);
    expect(await count('finding', "subjectKind = 'STATION'")).toBe(STATIONS.length * inForce(STATION_RULES));
    expect(await count('finding', "subjectKind = 'DISTRICT'")).toBe(6 * inForce(DISTRICT_RULES));
    expect(await count('finding', `subjectId = '${EMPTY_DISTRICT}'`)).toBe(inForce(DISTRICT_RULES));
    expect(await count('finding', "subjectKind = 'CITY'")).toBe(2 * inForce(CITY_RULES));
    expect(await count('finding_past')).toBe(0);
  });

  it('changes only the assessment day of unchanged findings', async () => {
    await bench.day();
    await bench.run();
    bench.now = later(1);
    await bench.day();
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({
      verdict: 'MET',
      since: TODAY,
      asOf: '2026-06-18',
    });
    expect(await count('finding_past')).toBe(0);
    expect(await count('finding', "asOf <> '2026-06-18'")).toBe(0);
  });
});

describe('a verdict that changes', () => {
  it('is stored as a past finding, which ends on the day of the new finding and never changes again', async () => {
    bench.told.staff.set(STATION.zone, 2);
    await bench.day();
    await bench.run();
    bench.now = later(3);
    bench.told.staff.set(STATION.zone, 3);
    await bench.mark('STATION', STATION.zone, 'a');
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET', since: '2026-06-20' });
    const closed = await bench.past(STATION.zone, 'PE-1');
    expect(closed).toMatchObject([{ verdict: 'NOT_MET', since: TODAY, asOf: TODAY, until: '2026-06-20' }]);
    bench.now = later(5);
    bench.told.staff.set(STATION.zone, 1);
    await bench.mark('STATION', STATION.zone, 'b');
    await bench.run();
    const both = await bench.past(STATION.zone, 'PE-1');
    expect(both).toHaveLength(2);
    expect(both).toContainEqual(closed[0]);
    expect(both).toContainEqual(expect.objectContaining({ verdict: 'MET', since: '2026-06-20', until: '2026-06-22' }));
  });

  it('is found by an assessment of the changed station alone', async () => {
    await bench.day();
    await bench.run();
    const asked: string[][] = [];
    bench.onAsk = (ids) => Promise.resolve(void asked.push([...ids]));
    await bench.mark('STATION', STATION.zone, 'a');
    await bench.run();
    expect(asked).toEqual([[STATION.zone]]);
  });
});

describe('a new version of the policy', () => {
  const [jinan] = POLICIES as [Policy];
  const next: Policy = { ...jinan, version: 'jinan-2026', effectiveFrom: '2026-06-20' };

  it('applies from its effective date on, and changes no earlier finding', async () => {
    bench.policies = [jinan, next];
    await bench.day();
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ policyVersion: jinan.version });
    bench.now = later(3);
    await bench.day();
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({
      ...{ policyVersion: 'jinan-2026', verdict: 'MET', since: TODAY, asOf: '2026-06-20' },
    });
    const expected = { policyVersion: jinan.version, verdict: 'MET', since: TODAY, until: '2026-06-20' };
    expect(await bench.past(STATION.zone, 'PE-1')).toMatchObject([expected]);
    expect(await count('finding_past', "policyVersion <> 'jinan-2021'")).toBe(0);
  });

  it('applies its own parameters', async () => {
    bench.policies = [jinan, changed('PE-1', { minimum: 2 }, next)];
    bench.told.staff.set(STATION.zone, 2);
    await bench.day();
    await bench.run();
    bench.now = later(3);
    await bench.day();
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET', since: '2026-06-20' });
  });

  it('closes the findings of a rule that it omits, and no longer assesses that rule', async () => {
    bench.policies = [jinan, { ...without('PE-1', next), version: 'jinan-2026' }];
    await bench.day();
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET' });
    bench.now = later(3);
    await bench.day();
    await bench.run();
    expect(await count('finding', "rule = 'PE-1'")).toBe(0);
    expect(await bench.finding(STATION.zone, 'PE-2')).toMatchObject({ policyVersion: 'jinan-2026' });
    const closed = { policyVersion: jinan.version, verdict: 'MET', since: TODAY, until: '2026-06-20' };
    expect(await bench.past(STATION.zone, 'PE-1')).toMatchObject([closed]);
  });

  it('is chosen by place, and findings are UNKNOWN if no policy is in force', async () => {
    bench.policies = [{ ...jinan, division: '3701' }];
    await bench.day();
    await bench.run();
    const unknown = { verdict: 'UNKNOWN', policyVersion: null, clause: null };
    expect(await bench.finding(STATION.other, 'PE-1')).toMatchObject(unknown);
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET', clause: '三(二)' });
  });
});

describe('a subject that changes during its assessment', () => {
  it('is assessed again if it is marked as due during its assessment', async () => {
    bench.told.staff.set(STATION.zone, 2);
    await bench.mark('STATION', STATION.zone, 'a');
    const asked: string[][] = [];
    bench.onAsk = async (ids) => {
      asked.push([...ids]);
      if (asked.length > 1) return;
      bench.told.staff.set(STATION.zone, 3);
      await bench.database.query("UPDATE assessment_due SET mark = 'b' WHERE kind = 'STATION'");
    };
    await bench.run();
    expect(asked).toHaveLength(2);
    expect(await bench.due()).toEqual([]);
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET' });
  });

  it('is not overwritten by an assessment that began earlier and ends later', async () => {
    bench.told.staff.set(STATION.zone, 2);
    await bench.mark('STATION', STATION.zone, 'a');
    let isFirst = true;
    bench.onAsk = async () => {
      if (!isFirst) return;
      isFirst = false;
      bench.told.staff.set(STATION.zone, 3);
      await bench.database.query("UPDATE assessment_due SET mark = 'b' WHERE kind = 'STATION'");
      await bench.run();
    };
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET' });
    expect(await count('finding_past')).toBe(0);
  });

  it('is not reverted by an assessment of an earlier day', async () => {
    await bench.day();
    await bench.run();
    bench.now = later(-2);
    bench.told.staff.set(STATION.zone, 1);
    await bench.mark('STATION', STATION.zone, 'a');
    await bench.run();
    expect(await bench.finding(STATION.zone, 'PE-1')).toMatchObject({ verdict: 'MET', asOf: TODAY });
    expect(await count('finding_past')).toBe(0);
    expect(await bench.due()).toEqual([]);
  });
});

describe('several processes', () => {
  it('assess every subject exactly once', async () => {
    await bench.day();
    await Promise.all([bench.run(), bench.run(), bench.run(), bench.run()]);
    expect(await bench.due()).toEqual([]);
    expect(await count('finding', "subjectKind = 'STATION'")).toBe(STATIONS.length * inForce(STATION_RULES));
    expect(await count('finding_past')).toBe(0);
    const months = await count('compliance_month', `districtCode = '${LIXIA}'`);
    expect(months).toBe(inForce(STATION_RULES) + inForce(DISTRICT_RULES));
  });

  it('continue where one of them was stopped', async () => {
    await bench.day();
    let asked = 0;
    bench.onAsk = () => Promise.resolve(void (asked += 1));
    await bench.run(() => asked > 0);
    expect((await bench.due()).length).toBeGreaterThan(0);
    await bench.run();
    expect(await bench.due()).toEqual([]);
    expect(await count('finding', "subjectKind = 'STATION'")).toBe(STATIONS.length * inForce(STATION_RULES));
  });
});

describe('an assessment while the graph fails', () => {
  it('skips one failing subject, continues with the others, and retries it', async () => {
    await bench.day();
    bench.told.refuses = (ids) => ids.includes(STATION.shizhong);
    await expect(bench.run()).rejects.toThrow('A query for facts failed (UNAVAILABLE). Search the log for the cause.');
    expect(await bench.due()).toMatchObject([{ kind: 'STATION', subjectId: STATION.shizhong }]);
    expect(await bench.finding(STATION.zone, 'PE-1')).toBeDefined();
    expect(await bench.finding(STATION.shizhong, 'PE-1')).toBeUndefined();
    bench.told.refuses = () => false;
    await bench.run();
    expect(await bench.due()).toEqual([]);
    expect(await bench.finding(STATION.shizhong, 'PE-1')).toBeDefined();
  });

  it('skips several failing subjects at the front of the queue, and retries them last', async () => {
    await bench.day();
    const failing = STATIONS.toSorted().slice(0, 3);
    bench.told.refuses = (ids) => ids.some((id) => failing.includes(id));
    await expect(bench.run()).rejects.toThrow('A query for facts failed (UNAVAILABLE). Search the log for the cause.');
    await expect(bench.run()).rejects.toThrow('A query for facts failed (UNAVAILABLE). Search the log for the cause.');
    expect((await bench.due()).map(({ subjectId }) => subjectId)).toEqual(failing);
    expect(await count('compliance_month')).toBeGreaterThan(0);
    bench.told.refuses = (ids) => ids.includes(failing[0] ?? '');
    await expect(bench.run()).rejects.toThrow('A query for facts failed (UNAVAILABLE). Search the log for the cause.');
    expect((await bench.due()).map(({ subjectId }) => subjectId)).toEqual(failing.slice(0, 1));
  });

  it('stores no finding, and leaves every station due', async () => {
    await bench.day();
    const due = await bench.due();
    bench.told.refuses = () => true;
    await expect(bench.run()).rejects.toThrow('A query for facts failed (UNAVAILABLE). Search the log for the cause.');
    expect(await count('finding', "subjectKind = 'STATION'")).toBe(0);
    const stations = ({ kind }: { kind: string }) => kind === 'STATION';
    expect((await bench.due()).filter(stations)).toEqual(due.filter(stations));
  });
});

describe('a month', () => {
  type Month = { districtCode: string; month: string; rule: string; met: number; notMet: number; asOf: string };
  const months = (code: string, rule: string) =>
    bench.database.query<Month[]>('SELECT * FROM compliance_month WHERE districtCode = ? AND rule = ? ORDER BY month', [
      code,
      rule,
    ]);

  it('keeps the figures of its last assessment', async () => {
    bench.told.staff.set(STATION.lixiaFirst, 2);
    await bench.day();
    await bench.run();
    expect(await months(LIXIA, 'PE-1')).toMatchObject([{ month: '2026-06', met: 1, notMet: 1, asOf: TODAY }]);
    bench.now = later(3);
    bench.told.staff.set(STATION.lixiaFirst, 3);
    await bench.day();
    await bench.run();
    const june = { month: '2026-06', met: 2, notMet: 0, asOf: '2026-06-20' };
    expect(await months(LIXIA, 'PE-1')).toMatchObject([june]);
    bench.now = later(20);
    bench.told.staff.set(STATION.lixiaFirst, 1);
    await bench.day();
    await bench.run();
    expect(await months(LIXIA, 'PE-1')).toMatchObject([june, { month: '2026-07', met: 1, notMet: 1 }]);
  });

  it('excludes a station that has left the district', async () => {
    await bench.day();
    await bench.run();
    await bench.database.query('UPDATE place SET districtCode = ? WHERE stationId = ?', [ZONE, STATION.licheng]);
    await bench.mark('STATION', STATION.licheng, 'a');
    await bench.run();
    expect(await months('370112', 'PE-1')).toMatchObject([{ met: 0, notMet: 0 }]);
    expect(await months(ZONE, 'PE-1')).toMatchObject([{ met: 2 }]);
    expect(await bench.finding(STATION.licheng, 'PE-1')).toMatchObject({ districtCode: ZONE });
  });

  it('counts the city’s own findings under the code of the city', async () => {
    await bench.day();
    await bench.run();
    expect(await count('compliance_month', `districtCode = '${divisionCode(CITY)}'`)).toBe(inForce(CITY_RULES));
  });
});
