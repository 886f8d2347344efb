import { type PlainDate, addDays, daysBetween } from '../../../../shared/kernel/dates/period';
import { type FindingRow, type PastFindingRow } from '../../assessment/finding/finding.row';
import { type Found, settled } from '../../assessment/finding/finding.rules';
import { yearEndOf } from '../../assessment/year-end/year-end.rules';
import { type YearEndFindingRow } from '../../assessment/year-end/year-end.row';

/** What past assessments of a subject have left: its findings, those that held before, and those of year ends. */
export type Course = {
  findings: FindingRow[];
  past: Omit<PastFindingRow, 'id'>[];
  yearEnds: YearEndFindingRow[];
  /** What each assessment found, by its day. */
  found: Map<PlainDate, Found[]>;
};

/** Judges one subject by all its rules as of a day. */
export type Judge = (on: PlainDate) => readonly Found[];

/**
 * Follows the findings of a subject from day to day, by the rules of the Hub. Where a verdict has changed between two
 * days, it finds the day of the change, as an assessment on each day would have.
 * @param days the days of the assessments, the earliest first
 */
export function courseOf(judge: Judge, days: readonly PlainDate[]): Course {
  const current = new Map<string, FindingRow>();
  const course: Course = { findings: [], past: [], yearEnds: [], found: new Map() };
  for (const day of days) {
    const found = judge(day).map((each) => dated(judge, current.get(each.rule), each));
    course.found.set(day, found);
    for (const each of found) {
      const earlier = current.get(each.rule) ?? null;
      const yearEnd = yearEndOf(earlier, each);
      const next = settled(earlier, each);
      if (yearEnd !== null) course.yearEnds.push(yearEnd);
      if (next === null) continue;
      if (next.past !== null) course.past.push({ ...next.past, until: untilOf(next.past, next.row) });
      current.set(each.rule, next.row);
    }
  }
  course.findings = [...current.values()];
  return course;
}

/** Returns the finding with the day since which it holds, if its verdict is another than before. */
function dated(judge: Judge, earlier: FindingRow | undefined, found: Found): Found {
  if (earlier === undefined || earlier.verdict === found.verdict || found.since !== null) return found;
  const isNow = (day: PlainDate) =>
    judge(day).some(({ rule, verdict }) => rule === found.rule && verdict === found.verdict);
  let [before, since] = [earlier.asOf, found.asOf];
  for (let gap = daysBetween(before, since); gap > 1; gap = daysBetween(before, since)) {
    const middle = addDays(before, Math.floor(gap / 2));
    if (isNow(middle)) since = middle;
    else before = middle;
  }
  return { ...found, since };
}

/** An earlier finding ends on the day since which the next one holds, but not before it was last confirmed. */
function untilOf({ asOf }: Pick<FindingRow, 'asOf'>, { since }: FindingRow): PlainDate {
  return since > asOf ? since : addDays(asOf, 1);
}
