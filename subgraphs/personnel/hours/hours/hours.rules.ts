import { type Fault, badInput } from '../../../../shared/kernel/errors';
import { type IsoWeek, isoWeekOf } from '../../../../shared/kernel/dates/period';
import { type Term, isOnPostIn } from '../../ground/posting/term.rules';
import { type ServiceHoursRow } from './hours.row';

/** The maximum number of weeks in a query: the weeks of the longest year. */
const MAX_WEEKS = 53;
/** The maximum number of minutes of one worker in a week: 168 hours. */
const MINUTES_A_WEEK = 10_080;

/** Checks that 1 ≤ weeks ≤ 53. @throws HubError BAD_USER_INPUT otherwise; the error names the argument `weeks` */
export function assertWeeks(weeks: number): void {
  if (Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_WEEKS) return;
  throw badInput('weeks', {
    zh: `参数 weeks 须为 1 到 ${MAX_WEEKS} 之间的整数。`,
    en: `The argument weeks must be a whole number from 1 to ${MAX_WEEKS}.`,
  });
}

/** Converts minutes to hours for display. Rules compare minutes, because these are integers. */
export function hoursOf(minutes: number): number {
  return minutes / 60;
}

/** Returns a fault if the week has not begun. The current week may be logged. */
export function weekFaults(week: IsoWeek, today: string): Fault[] {
  if (week <= isoWeekOf(today)) return [];
  return [
    {
      field: 'week',
      text: {
        zh: `${week} 周尚未开始,请填报本周或以前的工时。`,
        en: `The week ${week} has not begun. Log the hours of this week or an earlier one.`,
      },
    },
  ];
}

/** The minutes of a worker at a station in a week. Each worker, station and week has at most one row. */
export type Entry = Pick<ServiceHoursRow, 'workerId' | 'stationId' | 'week' | 'minutes'>;
type Posted = Term & { workerId: string; stationId: string };

/** The postings and hours that are recorded for the workers and weeks of a list of entries. */
export type OnRecord = { postings: readonly Posted[]; hours: readonly Entry[] };

export function placeAndWeek({ workerId, stationId, week }: Omit<Entry, 'minutes'>): string {
  return `${workerId}/${stationId}/${week}`;
}

/**
 * Returns a fault for every entry that may not be logged. The fault names the entry by its index. Recorded hours that
 * the entries replace do not count towards the limit of a week.
 */
export function entryFaults(entries: readonly Entry[], { postings, hours }: OnRecord): Fault[] {
  const rewritten = new Set(entries.map(placeAndWeek));
  const minutesOf = new Map<string, number>();
  const add = ({ workerId, week, minutes }: Entry) => {
    const sum = (minutesOf.get(`${workerId}/${week}`) ?? 0) + minutes;
    minutesOf.set(`${workerId}/${week}`, sum);
    return sum;
  };
  for (const row of hours) if (!rewritten.has(placeAndWeek(row))) add(row);
  const named = new Set<string>();
  return entries.flatMap((entry, index) => {
    const key = placeAndWeek(entry);
    if (named.has(key)) return [fault(index, 'workerId', REPEATED)];
    named.add(key);
    if (!isOnPost(entry, postings)) return [fault(index, 'workerId', NOT_ON_POST)];
    return add(entry) > MINUTES_A_WEEK ? [fault(index, 'minutes', TOO_LONG)] : [];
  });
}

function isOnPost({ workerId, stationId, week }: Entry, postings: readonly Posted[]): boolean {
  return postings.some((each) => each.workerId === workerId && each.stationId === stationId && isOnPostIn(each, week));
}

const REPEATED = { zh: '同一人员重复出现,请删除重复项。', en: 'This worker is named twice. Remove one entry.' };
const NOT_ON_POST = {
  zh: '该人员当周未派驻在该社工站,请核对人员和周次。',
  en: 'The worker was not on post at this station in this week. Check the worker and the week.',
};
const TOO_LONG = {
  zh: '该人员当周在各社工站的工时合计超过 168 小时,请核对工时。',
  en: 'In this week, the hours of the worker at all stations together exceed 168. Check the hours.',
};

function fault(index: number, field: 'workerId' | 'minutes', text: Fault['text']): Fault {
  return { field: `entries.${index}.${field}`, text };
}

export type Logged = Pick<ServiceHoursRow, 'minutes' | 'community' | 'serviceKind' | 'loggedBy' | 'statusSince'>;

/**
 * Returns the row with the newly logged hours. Hours that were LOGGED or RETURNED are replaced. Hours that an office
 * has approved become a new revision, which must be confirmed again. If the new hours equal the old hours, the row does
 * not change, except that RETURNED hours become LOGGED.
 */
export function relogged(row: ServiceHoursRow, logged: Logged): ServiceHoursRow {
  if (row.status !== 'RETURNED' && isSame(row, logged)) return row;
  const isSettled = row.status === 'CONFIRMED' || row.status === 'VERIFIED';
  const revision = isSettled ? row.revision + 1 : row.revision;
  return { ...row, ...logged, status: 'LOGGED', returnReason: null, revision };
}

/** Returns whether two entries have the same hours. It ignores who logged them and when. */
function isSame(row: Logged, { minutes, community, serviceKind }: Logged): boolean {
  return row.minutes === minutes && row.community === community && row.serviceKind === serviceKind;
}

type Where = Pick<ServiceHoursRow, 'id' | 'workerId' | 'stationId' | 'contractorId' | 'week'>;

export function newlyLogged(where: Where, logged: Logged): ServiceHoursRow {
  return { ...where, ...logged, status: 'LOGGED', returnReason: null, revision: 1 };
}
