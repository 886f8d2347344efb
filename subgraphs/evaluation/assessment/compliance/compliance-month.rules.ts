import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplianceMonthRow } from './compliance-month.row';

/** What is counted of one rule. */
export type RuleCounts = Pick<ComplianceMonthRow, 'met' | 'notMet' | 'notApplicable' | 'unknown' | 'waived'>;

const NONE = { met: 0, notMet: 0, notApplicable: 0, unknown: 0, waived: 0 };

/** `asOf`: the day on which it is counted. */
export type Month = { districtCode: DivisionCode; month: string; asOf: PlainDate };

/**
 * The figures of a district's month, counted anew: a rule of which there are no subjects any more has none. What was counted of
 * a later day stays.
 */
export function monthRows(
  { districtCode, month, asOf }: Month,
  counts: ReadonlyMap<string, RuleCounts>,
  earlier: readonly ComplianceMonthRow[],
): ComplianceMonthRow[] {
  const known = new Map(earlier.map((row) => [row.rule, row]));
  const rules = [...new Set([...known.keys(), ...counts.keys()])].sort();
  return rules.flatMap((rule) => {
    const before = known.get(rule);
    if (before !== undefined && before.asOf > asOf) return [];
    return [{ districtCode, month, rule, ...(counts.get(rule) ?? NONE), asOf }];
  });
}
