import { lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type FindingRow, type PastFindingRow } from '../finding/finding.row';
import { type Found } from '../finding/finding.rules';
import { type YearEndFindingRow } from './year-end.row';

/**
 * Compares two findings about one subject and rule, and returns the one to keep as a year-end finding. If `found` is
 * the first finding of a later year, `earlier` is kept. If `found` was requested for 31 December and a later day was
 * already assessed, `found` is kept.
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
 * Returns the year-end findings whose rule is no longer in the policy (see `lapsed`). A finding is kept if an
 * assessment in a later year closed it. `yearEndOf` does not return such findings, because their rule yields no new
 * finding.
 */
export function yearEndsOfLapsed(gone: readonly Omit<PastFindingRow, 'id'>[]): YearEndFindingRow[] {
  return gone.flatMap(({ until, ...row }) =>
    yearOf(row) < yearOf({ asOf: until }) ? [{ ...row, year: yearOf(row) }] : [],
  );
}

function yearOf({ asOf }: { asOf: string }): number {
  return Number(asOf.slice(0, 4));
}
