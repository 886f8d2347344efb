import { lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type FindingRow, type PastFindingRow } from '../finding/finding.row';
import { type Found } from '../finding/finding.rules';
import { type YearEndFindingRow } from './year-end.row';

/**
 * Returns the year-end finding that follows from two findings about one subject and rule. If `found` is the first
 * finding of a later year, the result is `earlier`. The result is `found` if an operator requested the assessment for
 * 31 December after a later day had been assessed.
 * @returns null if neither is the last finding of a year
 */
export function yearEndOf(earlier: FindingRow | null, found: Found): YearEndFindingRow | null {
  if (earlier === null) return null;
  const [before, now] = [yearOf(earlier), yearOf(found)];
  if (before < now) return { ...earlier, year: before };
  const isRequested = found.asOf < earlier.asOf && found.asOf === lastDayOfYear(now);
  return isRequested ? { ...found, since: found.since ?? found.asOf, year: now } : null;
}

/**
 * Returns the year-end findings of rules that are no longer in the policy (see `lapsed`). Such a finding was the last
 * of its year if an assessment in a later year closed it. `yearEndOf` does not return these findings, because their
 * rules yield no new finding.
 */
export function yearEndsOfLapsed(gone: readonly Omit<PastFindingRow, 'id'>[]): YearEndFindingRow[] {
  return gone.flatMap(({ until, ...row }) =>
    yearOf(row) < yearOf({ asOf: until }) ? [{ ...row, year: yearOf(row) }] : [],
  );
}

function yearOf({ asOf }: { asOf: string }): number {
  return Number(asOf.slice(0, 4));
}
