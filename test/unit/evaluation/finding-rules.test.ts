import { monthRows } from '../../../subgraphs/evaluation/assessment/compliance/compliance-month.rules';
import { type ComplianceMonthRow } from '../../../subgraphs/evaluation/assessment/compliance/compliance-month.row';
import { type FindingRow } from '../../../subgraphs/evaluation/assessment/finding/finding.row';
import { type Found, lapsed, settled } from '../../../subgraphs/evaluation/assessment/finding/finding.rules';
import { LIXIA } from '../../support/city/small-city';

const TODAY = '2026-06-17';
const row = (asOf: string, verdict = 'MET', since = asOf) =>
  ({ subjectId: 'S', rule: 'PE-1', asOf, since, verdict, policyVersion: 'a' }) as FindingRow;
const found = (asOf: string, verdict = 'MET') => ({ ...row(asOf, verdict), since: null }) as Found;

describe('an assessment', () => {
  it('of an earlier day changes no finding', () => {
    expect(settled(row(TODAY), found('2026-06-10'), TODAY)).toBeNull();
    expect(lapsed([row(TODAY)], [{ ...found('2026-06-10'), rule: 'PE-2' }], TODAY)).toEqual([]);
  });

  it('replaces a finding with a day in the future, which only a wrong clock can cause', () => {
    const wrong = row('2026-07-07', 'NOT_MET');
    expect(settled(wrong, found(TODAY), TODAY)).toEqual({ row: row(TODAY), past: null });
    expect(lapsed([wrong], [{ ...found(TODAY), rule: 'PE-2' }], TODAY)).toEqual([{ ...wrong, until: TODAY }]);
  });

  it('closes a verdict that began before the clock was wrong', () => {
    const since = '2026-06-01';
    const wrong = row('2026-07-07', 'NOT_MET', since);
    expect(settled(wrong, found(TODAY), TODAY)?.past).toEqual({ ...wrong, until: TODAY });
    expect(settled(wrong, found(TODAY, 'NOT_MET'), TODAY)).toEqual({ row: row(TODAY, 'NOT_MET', since), past: null });
  });

  it('does not replace a finding of a day that may be today by the clock of another process', () => {
    expect(settled(row('2026-06-19'), found(TODAY), TODAY)).toBeNull();
    expect(settled(row('2026-06-20'), found(TODAY), TODAY)).not.toBeNull();
  });
});

describe('the figures of a month', () => {
  const count = (before: string, asOf = TODAY) => {
    const earlier = [{ rule: 'PE-1', asOf: before, met: 1 } as ComplianceMonthRow];
    return monthRows({ districtCode: LIXIA, month: '2026-06', asOf, today: TODAY }, new Map(), earlier);
  };

  it('remain if they were counted on a later day, and are replaced if that day is in the future', () => {
    expect(count(TODAY, '2026-06-10')).toEqual([]);
    expect(count('2026-06-19')).toEqual([]);
    expect(count('2026-06-29')).toMatchObject([{ rule: 'PE-1', met: 0, asOf: TODAY }]);
  });
});
