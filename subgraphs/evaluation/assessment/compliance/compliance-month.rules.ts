import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplianceMonthRow } from './compliance-month.row';

/** The numbers of findings by verdict for one rule. */
export type RuleCounts = Pick<ComplianceMonthRow, 'met' | 'notMet' | 'notApplicable' | 'unknown' | 'waived'>;

const NONE = { met: 0, notMet: 0, notApplicable: 0, unknown: 0, waived: 0 };

/** A month of a district. `asOf` is the day on which it is counted. */
export type Month = { districtCode: DivisionCode; month: string; asOf: PlainDate };

/**
 * Returns the figures of a district's month after a new count. A rule that has no subjects left gets zeros. Figures
 * that were counted on a later day stay.
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
