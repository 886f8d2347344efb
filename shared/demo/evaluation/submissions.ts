import { type SubmissionFact } from '../facts/evaluation';
import { type SubmissionKind } from '../../domain/submissions';
import { addDays, addMonths, addYears, type PlainDate } from '../../kernel/dates/period';
import { type DistrictContext } from '../plan/context';
import { engagementsOf, type DistrictPlan, type Engagement, type StationPlan } from '../plan/plan';
import { sent, type Expected } from './reports';
import { type Staff } from '../personnel/staff';

/** The number of months with briefs. Older briefs would show nothing new. */
const BRIEF_MONTHS = 12;
/** The day of the following month on which a brief is due. */
const BRIEF_DUE_DAY = '10';
const MISSING_BRIEFS = 3;
const FILED_YEARS = 3;

type Violated = (rule: 'FI-2' | 'FI-3' | 'FI-4') => boolean;
type Report = Pick<Expected, 'kind' | 'period' | 'dueOn'>;

/**
 * A contractor's service at a station. `until` is the last day of the service. `arrivedOn` is the first day on which a
 * worker was on post.
 */
type Served = Engagement & { arrivedOn: PlainDate };

function startedYears({ contract, until }: Served, today: PlainDate): { beginsOn: PlainDate; period: string }[] {
  return Array.from({ length: contract.years }, (_, index) => addYears(contract.startsOn, index))
    .filter((beginsOn) => beginsOn < today && beginsOn < until)
    .map((beginsOn) => ({ beginsOn, period: beginsOn.slice(0, 4) }));
}

/**
 * Returns the reports of each project year that has begun. The reports of FI-2 belong to the first year and are due a
 * month after the staff arrived. The reports of FI-4 are due in the middle of each year and ten days after its end.
 */
function reportsOfYears(engagement: Served, violated: Violated, today: PlainDate): Report[] {
  return startedYears(engagement, today).flatMap(({ beginsOn, period }, index) => {
    const early = index === 0 ? (['NEEDS_SURVEY', 'SERVICE_PLAN'] as const) : [];
    const half = addMonths(beginsOn, 6);
    const full = addDays(addYears(beginsOn, 1), -1);
    return [
      ...(violated('FI-2') ? [] : early.map((kind) => ({ kind, period, dueOn: addMonths(engagement.arrivedOn, 1) }))),
      ...(violated('FI-4') || half > engagement.until
        ? []
        : [{ kind: 'MID_TERM_REPORT' as const, period, dueOn: half }]),
      ...(violated('FI-4') || full > engagement.until
        ? []
        : [{ kind: 'FINAL_REPORT' as const, period, dueOn: addDays(full, 10) }]),
    ];
  });
}

/**
 * Returns a monthly brief (FI-3) for every full month of service among the last `BRIEF_MONTHS` months. If FI-3 is
 * violated, the latest briefs are missing.
 */
function briefs({ from, until }: Served, violated: Violated, today: PlainDate): Report[] {
  const thisMonth = `${today.slice(0, 7)}-01`;
  const skipped = violated('FI-3') ? MISSING_BRIEFS : 0;
  return Array.from({ length: BRIEF_MONTHS - skipped }, (_, index) => addMonths(thisMonth, index - BRIEF_MONTHS))
    .filter((first) => first >= from && addDays(addMonths(first, 1), -1) <= until)
    .map((first) => ({
      kind: 'MONTHLY_BRIEF' as const,
      period: first.slice(0, 7),
      dueOn: `${addMonths(first, 1).slice(0, 7)}-${BRIEF_DUE_DAY}`,
    }));
}

function expectedOf(engagement: Served, today: PlainDate): Expected[] {
  const violated: Violated = (rule) => engagement.station.violations.includes(rule);
  const owner = { stationId: engagement.station.id, contractorId: engagement.contract.contractor.id };
  const reports = [...reportsOfYears(engagement, violated, today), ...briefs(engagement, violated, today)];
  return reports.map((report) => ({ ...owner, ...report }));
}

/**
 * Returns the annual plans (FI-1) and implementation reports (FI-5) of the last three years and this year. Where the
 * violation is planted, the latest plan or report that was due is missing.
 */
function filingsOf(context: DistrictContext): Expected[] {
  const year = Number(context.today.slice(0, 4));
  const filing = (kind: SubmissionKind, day: string, missing: boolean) => {
    const all = Array.from({ length: FILED_YEARS + 1 }, (_, index) => year - FILED_YEARS + index).map((each) => ({
      stationId: null,
      contractorId: null,
      kind,
      period: String(each),
      dueOn: `${each}-${day}`,
    }));
    const last = all.findLast(({ dueOn }) => dueOn < context.today);
    return missing ? all.filter((each) => last !== undefined && each.dueOn < last.dueOn) : all;
  };
  return [
    ...filing('ANNUAL_PLAN', '03-31', context.violations.includes('FI-1')),
    ...filing('IMPLEMENTATION_REPORT', '11-30', context.violations.includes('FI-5')),
  ];
}

/** Returns the last day of service. If the lot was terminated, it is the day before the termination. */
function lastDayOf({ until, lot }: Engagement): PlainDate {
  return lot.terminatedOn === null ? until : addDays(until, -1);
}

/** Returns the first day on which a worker was on post. Without staff it is the first day of the service. */
function arrivalOf({ lot, from }: Engagement, { stays }: Staff): PlainDate {
  const days = stays.filter(({ engagement }) => engagement.lot === lot).map(({ posting }) => posting.startsOn);
  return days.sort()[0] ?? from;
}

/**
 * Generates the plans and reports that the district filed with the city, and the reports that contractors sent about
 * their stations, with revisions.
 */
export function submissionsOf(context: DistrictContext, plan: DistrictPlan, staff: Staff): SubmissionFact[] {
  if (plan.stations.length === 0) return [];
  const streams = { dates: context.stream('submissions'), contents: context.stream('contents') };
  const expected = [
    ...filingsOf(context),
    ...engagementsOf(plan, context.today).flatMap((engagement) => {
      const arrivedOn = arrivalOf(engagement, staff);
      return expectedOf({ ...engagement, arrivedOn, until: lastDayOf(engagement) }, context.today);
    }),
  ];
  const all = expected.flatMap((each) => sent(context, streams, each));
  return plan.stations.reduce((facts, station) => withReturned(facts, station, context.today), all);
}

/**
 * Returns the submissions. If the station's plan contains BRIEF, the newest monthly brief about the station is marked
 * as returned.
 */
function withReturned(facts: SubmissionFact[], { id, undone }: StationPlan, today: PlainDate): SubmissionFact[] {
  if (!undone.includes('BRIEF')) return facts;
  const last = facts.findLast(({ stationId, kind }) => stationId === id && kind === 'MONTHLY_BRIEF');
  const returned = { on: addDays(today, -1), reason: '服务人次与台账不一致，请核对后重新报送。' };
  return facts.map((each) => (each === last ? { ...each, returned } : each));
}
