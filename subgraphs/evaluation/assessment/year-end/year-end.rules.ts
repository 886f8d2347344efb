import { lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type FindingRow, type PastFindingRow } from '../finding/finding.row';
import { type Found } from '../finding/finding.rules';
import { type YearEndFindingRow } from './year-end.row';

/**
 * Returns the finding that stood at the end of a year, once the year is over. The last assessment of the year is kept
 * when the first one of a later year replaces it. An assessment as of 31 December that is requested later is kept too.
 * @returns null if neither applies
 */
export function yearEndOf(earlier: FindingRow | null, found: Found): YearEndFindingRow | null {
  if (earlier === null) return null;
  const [before, now] = [yearOf(earlier), yearOf(found)];
  if (before < now) return { ...earlier, year: before };
  const isRequested = found.asOf < earlier.asOf && found.asOf === lastDayOfYear(now);
  return isRequested ? { ...found, since: found.since ?? found.asOf, year: now } : null;
}

/**
 * Returns those of the lapsed findings that stood at the end of a past year. `yearEndOf` does not return them, because
 * no later finding by their rules replaces them.
 */
export function yearEndsOfLapsed(gone: readonly Omit<PastFindingRow, 'id'>[]): YearEndFindingRow[] {
  return gone.flatMap(({ until, ...row }) =>
    yearOf(row) < yearOf({ asOf: until }) ? [{ ...row, year: yearOf(row) }] : [],
  );
}

function yearOf({ asOf }: { asOf: string }): number {
  return Number(asOf.slice(0, 4));
}
