import { type PastFindingRow } from '../../../subgraphs/evaluation/assessment/finding/finding.row';
import { yearEndsOfLapsed } from '../../../subgraphs/evaluation/assessment/year-end/year-end.rules';

describe('findings at the end of a year', () => {
  const gone = (asOf: string, until: string) => [{ subjectId: 'S', rule: 'PE-1', asOf, until } as PastFindingRow];

  it('include the findings by a rule that the next year’s policy no longer has', () => {
    expect(yearEndsOfLapsed(gone('2025-12-31', '2026-01-01'))).toEqual([
      { subjectId: 'S', rule: 'PE-1', asOf: '2025-12-31', year: 2025 },
    ]);
  });

  it('omit a rule that ended within the year', () => {
    expect(yearEndsOfLapsed(gone('2025-05-31', '2025-06-01'))).toEqual([]);
  });
});
