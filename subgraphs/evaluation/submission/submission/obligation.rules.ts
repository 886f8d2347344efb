import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { addDays, addMonths, addYears, projectYearOf, type PlainDate } from '../../../../shared/kernel/dates/period';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/policy-schema';

/** What has to be sent of one period, and by when: the due date itself is in time until its end in Shanghai. */
export type Expected = {
  kind: SubmissionKind;
  period: string;
  beginsOn: PlainDate;
  projectYear: number | null;
  dueOn: PlainDate;
};

/** Whose standard. Of a day without a policy nothing is expected. */
export type Standard = { policies: readonly Policy[]; division: DivisionCode };

export type Lot = { signedOn: PlainDate; startsOn: PlainDate; endsOn: PlainDate; endedOn: PlainDate | null };
export type Posting = { startsOn: PlainDate; endsOn: PlainDate | null };

function ruleOn({ policies, division }: Standard, on: PlainDate): Policy['rules'] | null {
  return policyFor(policies, { division, on })?.rules ?? null;
}

/** The last day of the service: the day before the termination, if one came first. */
export function lastDayOf({ endsOn, endedOn }: Pick<Lot, 'endsOn' | 'endedOn'>): PlainDate {
  return endedOn !== null && endedOn <= endsOn ? addDays(endedOn, -1) : endsOn;
}

/** FI-1, FI-5: what the district files with the city for each of the calendar years. */
export function filingsOf(standard: Standard, years: readonly number[]): Expected[] {
  return years.flatMap((year) => {
    const beginsOn = `${year}-01-01`;
    const rules = ruleOn(standard, beginsOn);
    if (rules === null) return [];
    const filing = { period: String(year), beginsOn, projectYear: null };
    return [
      { ...filing, kind: 'ANNUAL_PLAN', dueOn: `${year}-${rules['FI-1'].parameters.dueOn}` },
      { ...filing, kind: 'IMPLEMENTATION_REPORT', dueOn: `${year}-${rules['FI-5'].parameters.dueOn}` },
    ];
  });
}

/**
 * When the staff came under the lot: the first day on post from its signing on, or its own first day where somebody was there
 * before it. A posting that ends before it begins never began.
 */
export function arrivalOf(lot: Lot, postings: readonly Posting[]): PlainDate | null {
  const last = lastDayOf(lot);
  const under = postings.filter(
    ({ startsOn, endsOn }) => startsOn <= last && (endsOn === null || (endsOn >= startsOn && endsOn >= lot.signedOn)),
  );
  const days = under.map(({ startsOn }) => (startsOn < lot.signedOn ? lot.startsOn : startsOn));
  return days.sort()[0] ?? null;
}

/** FI-2, FI-3, FI-4: all that a lot asks for, from its first day to its last; none of what a lot that ended early cut short. */
export function obligationsOfLot(lot: Lot, arrivedOn: PlainDate | null, standard: Standard): Expected[] {
  return [...entryReports(lot, arrivedOn, standard), ...briefs(lot, standard), ...projectReports(lot, standard)];
}

/** FI-2: months after the arrival; while nobody has arrived, after the day by which somebody has to be on post (PE-6). */
function entryReports(lot: Lot, arrivedOn: PlainDate | null, standard: Standard): Expected[] {
  const { startsOn } = lot;
  const rules = ruleOn(standard, startsOn);
  if (rules === null) return [];
  const from = arrivedOn ?? addMonths(startsOn, rules['PE-6'].parameters.months);
  const dueOn = addMonths(from, rules['FI-2'].parameters.months);
  if (dueOn > lastDayOf(lot)) return [];
  const year = startsOn.slice(0, 4);
  const report = { period: year, beginsOn: startsOn, projectYear: Number(year), dueOn };
  return [
    { ...report, kind: 'NEEDS_SURVEY' },
    { ...report, kind: 'SERVICE_PLAN' },
  ];
}

/** FI-3: of every full calendar month, quarter, half-year or year of the service, by the frequency in force when it begins. */
function briefs(lot: Lot, standard: Standard): Expected[] {
  const last = lastDayOf(lot);
  const found: Expected[] = [];
  const first = `${lot.startsOn.slice(0, 7)}-01`;
  for (let month = first < lot.startsOn ? addMonths(first, 1) : first; month <= last; month = addMonths(month, 1)) {
    const rules = ruleOn(standard, month);
    if (rules === null) continue;
    const { everyMonths, dueDay } = rules['FI-3'].parameters;
    const after = addMonths(month, everyMonths);
    if ((Number(month.slice(5, 7)) - 1) % everyMonths !== 0 || addDays(after, -1) > last) continue;
    const projectYear = projectYearOf(lot.startsOn, month)?.projectYear ?? null;
    const dueOn = `${after.slice(0, 8)}${String(dueDay).padStart(2, '0')}`;
    found.push({ kind: 'MONTHLY_BRIEF', period: month.slice(0, 7), beginsOn: month, projectYear, dueOn });
  }
  return found;
}

/** FI-4: of every project year that gets so far, one at its middle and one after its end. */
function projectReports(lot: Lot, standard: Standard): Expected[] {
  const last = lastDayOf(lot);
  const found: Expected[] = [];
  for (let ordinal = 0, beginsOn = lot.startsOn; beginsOn <= last; beginsOn = addYears(lot.startsOn, ordinal)) {
    ordinal += 1;
    const rules = ruleOn(standard, beginsOn);
    if (rules === null) continue;
    const { midTermMonths, finalDays } = rules['FI-4'].parameters;
    const period = beginsOn.slice(0, 4);
    const report = { period, beginsOn, projectYear: Number(period) };
    const [middle, end] = [addMonths(beginsOn, midTermMonths), addDays(addYears(lot.startsOn, ordinal), -1)];
    if (middle <= last) found.push({ ...report, kind: 'MID_TERM_REPORT', dueOn: middle });
    if (end <= last) found.push({ ...report, kind: 'FINAL_REPORT', dueOn: addDays(end, finalDays) });
  }
  return found;
}
