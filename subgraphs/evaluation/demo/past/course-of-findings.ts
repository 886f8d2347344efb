import { type PlainDate, addDays, daysBetween } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type FindingRow, type PastFindingRow } from '../../assessment/finding/finding.row';
import { type Found, type Subject, findingsOf, settled } from '../../assessment/finding/finding.rules';
import { judgeBy } from '../../assessment/judging/judge-by.rules';
import { type Rule } from '../../assessment/judging/judgement';
import { yearEndOf } from '../../assessment/year-end/year-end.rules';
import { type YearEndFindingRow } from '../../assessment/year-end/year-end.row';

/** The results of past assessments of a subject: its current findings, its past findings and its year-end findings. */
export type Course = {
  findings: FindingRow[];
  past: Omit<PastFindingRow, 'id'>[];
  yearEnds: YearEndFindingRow[];
  /** The findings of each assessment, by its day. */
  found: Map<PlainDate, Found[]>;
};

/** The rules, policies and facts by which a subject is judged on past days. */
export type Past<Facts> = {
  /** The days of the assessments, the earliest first. */
  days: readonly PlainDate[];
  rulesOn: (on: PlainDate) => readonly Rule<Facts>[];
  policyOn: (on: PlainDate) => Policy | null;
  factsOn: (on: PlainDate) => Facts;
  subjectOf: (facts: Facts, on: PlainDate) => Subject;
};

/**
 * Judges a subject on each of the given days, by the rules of the Hub. If a verdict has changed between two of these
 * days, the function finds the day of the change, as daily assessments would have done.
 */
export function courseOf<Facts>(given: Past<Facts>): Course {
  const past = { ...given, factsOn: memoized(given.factsOn) };
  const current = new Map<string, FindingRow>();
  const course: Course = { findings: [], past: [], yearEnds: [], found: new Map() };
  for (const day of past.days) {
    const found = judged(past, day).map((each) => dated(past, current.get(each.rule), each));
    course.found.set(day, found);
    for (const each of found) keep(course, current, each);
  }
  course.findings = [...current.values()];
  return course;
}

function judged<Facts>(past: Past<Facts>, asOf: PlainDate): Found[] {
  const facts = past.factsOn(asOf);
  const standing = { rules: past.rulesOn(asOf), policy: past.policyOn(asOf), asOf };
  return findingsOf(past.subjectOf(facts, asOf), facts, standing);
}

function keep(course: Course, current: Map<string, FindingRow>, found: Found): void {
  const earlier = current.get(found.rule) ?? null;
  const yearEnd = yearEndOf(earlier, found);
  const next = settled(earlier, found, found.asOf);
  if (yearEnd !== null) course.yearEnds.push(yearEnd);
  if (next === null) return;
  if (next.past !== null) course.past.push({ ...next.past, until: untilOf(next.past, next.row) });
  current.set(found.rule, next.row);
}

/** Returns the finding. If its verdict has changed and `since` is null, sets `since` to the day of the change. */
function dated<Facts>(past: Past<Facts>, earlier: FindingRow | undefined, found: Found): Found {
  if (earlier === undefined || earlier.verdict === found.verdict || found.since !== null) return found;
  const rule = past.rulesOn(found.asOf).find(({ id }) => id === found.rule);
  if (rule === undefined) return found;
  let [before, since] = [earlier.asOf, found.asOf];
  for (let gap = daysBetween(before, since); gap > 1; gap = daysBetween(before, since)) {
    const asOf = addDays(before, Math.floor(gap / 2));
    const then = judgeBy(rule, { facts: past.factsOn(asOf), policy: past.policyOn(asOf), asOf });
    if (then?.verdict === found.verdict) since = asOf;
    else before = asOf;
  }
  return { ...found, since };
}

/**
 * Returns the day on which an earlier finding ends. This is the first day of the next finding, or the day after `asOf`
 * if that day is later.
 */
function untilOf({ asOf }: Pick<FindingRow, 'asOf'>, { since }: FindingRow): PlainDate {
  return since > asOf ? since : addDays(asOf, 1);
}

/** Caches the facts of each day, because several rules read the facts of the same day. */
function memoized<Facts>(factsOn: (on: PlainDate) => Facts): (on: PlainDate) => Facts {
  const known = new Map<PlainDate, Facts>();
  return (on) => {
    const facts = known.get(on) ?? factsOn(on);
    known.set(on, facts);
    return facts;
  };
}
