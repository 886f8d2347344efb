import { type Fault } from '../../../shared/faults';
import { type IsoWeek, isoWeekOf } from '../../../shared/period';
import { badInput } from '../../../shared/errors';
import { type ServiceHoursRow } from './hours.row';

/** A year, even a long one. */
const MAX_WEEKS = 53;
/** 168 hours. */
const MINUTES_A_WEEK = 10_080;

/** @throws HubError BAD_USER_INPUT (field `weeks`) unless 1 ≤ weeks ≤ 53. */
export function assertWeeks(weeks: number): void {
  if (Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_WEEKS) return;
  throw badInput('weeks', {
    zh: `参数 weeks 须为 1 到 ${MAX_WEEKS} 之间的整数。`,
    en: `The argument weeks must be between 1 and ${MAX_WEEKS}.`,
  });
}

/** Hours as they are shown. Rules compare minutes, which are integers. */
export function hoursOf(minutes: number): number {
  return minutes / 60;
}

/** The running week may be logged already, one to come may not. */
export function weekFaults(week: IsoWeek, today: string): Fault[] {
  if (week <= isoWeekOf(today)) return [];
  return [{ field: 'week', text: { zh: '不得登记尚未开始的周次。', en: 'The week has not begun.' } }];
}

type Entry = Pick<ServiceHoursRow, 'workerId' | 'minutes'>;

/** What is on record of the workers of a sheet: who is on post at its station in its week, and their minutes elsewhere in it. */
export type WeekOnRecord = { onPost: ReadonlySet<string>; elsewhere: ReadonlyMap<string, number> };

/** Every entry that may not be logged, with its place in the list. */
export function entryFaults(entries: readonly Entry[], { onPost, elsewhere }: WeekOnRecord): Fault[] {
  const named = new Set<string>();
  return entries.flatMap(({ workerId, minutes }, index) => {
    const isRepeated = named.has(workerId);
    named.add(workerId);
    if (isRepeated) return [fault(index, 'workerId', REPEATED)];
    if (!onPost.has(workerId)) return [fault(index, 'workerId', NOT_ON_POST)];
    if (minutes + (elsewhere.get(workerId) ?? 0) > MINUTES_A_WEEK) return [fault(index, 'minutes', TOO_LONG)];
    return [];
  });
}

const REPEATED = { zh: '同一人员重复出现。', en: 'This worker is named twice.' };
const NOT_ON_POST = {
  zh: '该人员当周未派驻在该站。',
  en: 'The worker was not on post at this station in this week.',
};
const TOO_LONG = {
  zh: '该人员当周在各站的工时合计超过 168 小时。',
  en: 'At all stations together the worker has more than 168 hours in this week.',
};

function fault(index: number, field: 'workerId' | 'minutes', text: Fault['text']): Fault {
  return { field: `entries.${index}.${field}`, text };
}

export type Logged = Pick<ServiceHoursRow, 'minutes' | 'community' | 'serviceKind' | 'loggedBy'>;

/** What was logged or returned is written over; what street or hub has seen already becomes a new revision, which starts over. */
export function relogged(row: ServiceHoursRow, logged: Logged): ServiceHoursRow {
  const isSettled = row.status === 'CONFIRMED' || row.status === 'VERIFIED';
  const revision = isSettled ? row.revision + 1 : row.revision;
  return { ...row, ...logged, status: 'LOGGED', returnReason: null, revision };
}

type Where = Pick<ServiceHoursRow, 'id' | 'workerId' | 'stationId' | 'contractorId' | 'week'>;

export function newlyLogged(where: Where, logged: Logged): ServiceHoursRow {
  return { ...where, ...logged, status: 'LOGGED', returnReason: null, revision: 1 };
}
