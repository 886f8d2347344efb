import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, addDays, addMonths, addYears, projectYearOf } from '../../../../shared/kernel/dates/period';
import { type Term, lastDayOf } from '../../../../shared/kernel/dates/term';
import { type Suspension, isCovered } from '../../../../shared/kernel/dates/suspension';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/** A document that must be submitted for one period, with its due date. The due date ends at midnight in Shanghai. */
export type Expected = {
  kind: SubmissionKind;
  period: string;
  beginsOn: PlainDate;
  projectYear: number | null;
  dueOn: PlainDate;
};

/** The policies, and the division to which they apply. On a day without a policy nothing is due. */
export type Standard = { policies: readonly Policy[]; division: DivisionCode };

/**
 * The known facts of the service under a lot. `arrivedOn` is the day on which staff arrived, or null while nobody has.
 * `suspensions` are the periods in which the station was suspended.
 */
export type Service = { arrivedOn: PlainDate | null; suspensions: readonly Suspension[] };

/**
 * Returns the parameters of a rule on a day. Null if no policy with the rule was in force; then nothing is due.
 */
function parametersOn<Id extends RuleId>({ policies, division }: Standard, id: Id, on: PlainDate) {
  return ruleOf(policyFor(policies, { division, on }), id)?.parameters ?? null;
}

/** FI-1, FI-5: returns what the district must file with the city for these calendar years. */
export function filingsOf(standard: Standard, years: readonly number[]): Expected[] {
  return years.flatMap((year) => {
    const beginsOn = `${year}-01-01`;
    const plan = parametersOn(standard, 'FI-1', beginsOn);
    const report = parametersOn(standard, 'FI-5', beginsOn);
    const filing = { period: String(year), beginsOn, projectYear: null };
    const filings: Expected[] = [];
    if (plan !== null) filings.push({ ...filing, kind: 'ANNUAL_PLAN', dueOn: `${year}-${plan.dueOn}` });
    if (report !== null) filings.push({ ...filing, kind: 'IMPLEMENTATION_REPORT', dueOn: `${year}-${report.dueOn}` });
    return filings;
  });
}

/**
 * FI-2, FI-3, FI-4: returns everything that a lot must submit from its first day to its last. Periods that an early end
 * cuts short are left out.
 */
export function obligationsOfLot(lot: Term, service: Service, standard: Standard): Expected[] {
  const { arrivedOn } = service;
  return [
    ...entryReports(lot, arrivedOn, standard),
    ...briefs(lot, service, standard),
    ...projectReports(lot, standard),
  ];
}

/** Returns the day by which staff must be on post (PE-6), counted from the first day of the lot. Null without PE-6. */
function onPostBy({ startsOn }: Term, standard: Standard): PlainDate | null {
  const onPost = parametersOn(standard, 'PE-6', startsOn);
  return onPost && addMonths(startsOn, onPost.months);
}

/**
 * FI-2: returns the needs survey and the service plan, which are due some months after the staff arrived. While nobody
 * has arrived, the months count from the day by which staff must be on post (PE-6).
 */
function entryReports(lot: Term, arrivedOn: PlainDate | null, standard: Standard): Expected[] {
  const { startsOn } = lot;
  const reports = parametersOn(standard, 'FI-2', startsOn);
  const from = arrivedOn ?? onPostBy(lot, standard);
  if (reports === null || from === null) return [];
  const dueOn = addMonths(from, reports.months);
  if (dueOn > lastDayOf(lot)) return [];
  const year = startsOn.slice(0, 4);
  const report = { period: year, beginsOn: startsOn, projectYear: Number(year), dueOn };
  return [
    { ...report, kind: 'NEEDS_SURVEY' },
    { ...report, kind: 'SERVICE_PLAN' },
  ];
}

/**
 * FI-3: returns one brief for every full calendar month, quarter, half-year or year of the lot, as the policy at the
 * start of the period requires. No brief is owed for a period that a suspension covers entirely or that ends before
 * staff arrive. If staff arrive late, briefs are owed from the day by which staff must be on post (PE-6).
 */
function briefs(lot: Term, { arrivedOn, suspensions }: Service, standard: Standard): Expected[] {
  const by = onPostBy(lot, standard);
  const from = arrivedOn !== null && by !== null && arrivedOn < by ? arrivedOn : (by ?? arrivedOn ?? lot.startsOn);
  const last = lastDayOf(lot);
  const found: Expected[] = [];
  const first = `${lot.startsOn.slice(0, 7)}-01`;
  for (let month = first < lot.startsOn ? addMonths(first, 1) : first; month <= last; month = addMonths(month, 1)) {
    const brief = parametersOn(standard, 'FI-3', month);
    if (brief === null) continue;
    const { everyMonths, dueDay } = brief;
    const after = addMonths(month, everyMonths);
    const until = addDays(after, -1);
    if ((Number(month.slice(5, 7)) - 1) % everyMonths !== 0 || until > last) continue;
    if (until < from || isCovered({ from: month, until }, suspensions)) continue;
    const projectYear = projectYearOf(lot.startsOn, month)?.projectYear ?? null;
    const dueOn = `${after.slice(0, 8)}${String(dueDay).padStart(2, '0')}`;
    found.push({ kind: 'MONTHLY_BRIEF', period: month.slice(0, 7), beginsOn: month, projectYear, dueOn });
  }
  return found;
}

/** FI-4: returns a mid-term report and a final report for every project year that lasts long enough. */
function projectReports(lot: Term, standard: Standard): Expected[] {
  const last = lastDayOf(lot);
  const found: Expected[] = [];
  for (let ordinal = 0, beginsOn = lot.startsOn; beginsOn <= last; beginsOn = addYears(lot.startsOn, ordinal)) {
    ordinal += 1;
    const reports = parametersOn(standard, 'FI-4', beginsOn);
    if (reports === null) continue;
    const { midTermMonths, finalDays } = reports;
    const period = beginsOn.slice(0, 4);
    const report = { period, beginsOn, projectYear: Number(period) };
    const [middle, end] = [addMonths(beginsOn, midTermMonths), addDays(addYears(lot.startsOn, ordinal), -1)];
    if (middle <= last) found.push({ ...report, kind: 'MID_TERM_REPORT', dueOn: middle });
    if (end <= last) found.push({ ...report, kind: 'FINAL_REPORT', dueOn: addDays(end, finalDays) });
  }
  return found;
}
