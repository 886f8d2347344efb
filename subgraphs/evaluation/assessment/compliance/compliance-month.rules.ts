import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { isOfWrongClock } from '../../../../shared/kernel/dates/wrong-clock';
import { type ComplianceMonthRow } from './compliance-month.row';

/** The numbers of findings by verdict for one rule. */
export type RuleCounts = Pick<ComplianceMonthRow, 'met' | 'notMet' | 'notApplicable' | 'unknown' | 'waived'>;

const NONE = { met: 0, notMet: 0, notApplicable: 0, unknown: 0, waived: 0 };

/** A month of a district. The figures of the month are counted as of the day `asOf`, which may be before `today`. */
export type Month = { districtCode: DivisionCode; month: string; asOf: PlainDate; today: PlainDate };

/**
 * Returns the rows to store after a new count of a district's month. A rule that has no subjects left gets zeros. If
 * the stored figures of a rule are as of a later day, they stay, and the result has no row for this rule. But if that
 * day lies too far in the future, the stored figures are replaced, because they were stored while the clock was wrong.
 */
export function monthRows(
  { districtCode, month, asOf, today }: Month,
  counts: ReadonlyMap<string, RuleCounts>,
  earlier: readonly ComplianceMonthRow[],
): ComplianceMonthRow[] {
  const known = new Map(earlier.map((row) => [row.rule, row]));
  const rules = [...new Set([...known.keys(), ...counts.keys()])].sort();
  return rules.flatMap((rule) => {
    const before = known.get(rule);
    if (before !== undefined && before.asOf > asOf && !isOfWrongClock(before.asOf, today)) return [];
    return [{ districtCode, month, rule, ...(counts.get(rule) ?? NONE), asOf }];
  });
}
