import { type Role } from '../../domain/roles';
import { type WorkKind } from '../../domain/work/work-kind';
import { type Person } from '../../access/person';
import { earliest } from '../../kernel/dates/extremes';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type PlainDate } from '../../kernel/dates/period';
import { type RequestContext } from '../request-context';
import {
  type Block,
  type Duty,
  UNDATED,
  type Work,
  type WorkFilter,
  type WorkItem,
  type WorkStart,
  personIn,
} from './duty';

/** One act that an office owes, with its due date and its division. The id of the subject is unique in the duty. */
export type Entry = Work & {
  dueOn: PlainDate | null;
  /**
   * The division by which a list can be filtered, in addition to `districtCode`: a street, or a division above the
   * district.
   */
  divisionCode: DivisionCode | null;
  /**
   * Returns why a person cannot do the act now. Null if they can. If `person` is null, the answer is about any person
   * of the office who has not acted yet.
   */
  may: (person: Person | null) => Block | null;
};

/**
 * A duty that lists its items in memory. Use it for items that have no rows of their own, such as a project year
 * without scores. Use it also for items whose due date depends on more than their row. `entries` returns everything
 * that the caller's office owes today, so the list must be short.
 */
export type ListDuty<Context extends RequestContext> = {
  kind: WorkKind;
  roles: readonly Role[];
  entries: (context: Context) => Promise<readonly Entry[]>;
};

/** Creates a duty from a description that lists its items. */
export function listDuty<Context extends RequestContext>({ kind, roles, entries }: ListDuty<Context>): Duty<Context> {
  const wanted = async (context: Context, filter: WorkFilter) =>
    roles.includes(context.caller.role)
      ? (await entries(context)).filter((entry) => isWanted(entry, filter, context.today))
      : [];
  return {
    kind,
    roles,
    find: async (context, filter, start) => {
      const isReached = start.isBackward ? isBefore : isFrom;
      const found = (await wanted(context, filter)).filter((entry) => isReached(entry, start)).sort(compare);
      const read = start.isBackward ? found.slice(-start.first) : found.slice(0, start.first);
      return read.map((entry) => toItem(entry, kind, personIn(context)));
    },
    count: async (context, filter) => {
      const found = await wanted(context, filter);
      const due = found.flatMap(({ dueOn }) => dueOn ?? []);
      const from = due.filter((day) => day >= context.today);
      const ready = found.filter(({ may }) => may(null) === null);
      const entries = ready.reduce((sum, { count }) => sum + count, 0);
      const overdue = due.length - from.length;
      return { total: found.length, ready: ready.length, entries, overdue, nextDueOn: earliest(from) };
    },
  };
}

function toItem({ may, dueOn, divisionCode: _, ...work }: Entry, kind: WorkKind, person: Person | null): WorkItem {
  const position = { sort: sortOf({ dueOn, since: work.since }), id: work.subject.id };
  return { ...work, kind, position, dueOn, waitsFor: may(null), blockedBy: may(person) };
}

/** Returns the value by which an entry is sorted: its due date, or else the day since which it is owed. */
function sortOf({ dueOn, since }: Pick<Entry, 'dueOn' | 'since'>): string {
  return dueOn ?? since;
}

function isWanted(entry: Entry, { division, dueBefore, isOverdue }: WorkFilter, today: PlainDate): boolean {
  const { dueOn } = entry;
  if (division !== null && !isIn(entry, division)) return false;
  if (dueBefore !== null && (dueOn === null || dueOn >= dueBefore)) return false;
  return isOverdue === null || (dueOn !== null && dueOn < today) === isOverdue;
}

function isIn({ districtCode, divisionCode }: Entry, code: DivisionCode): boolean {
  if (code.length > 6) return divisionCode === code;
  return (districtCode ?? divisionCode)?.startsWith(code) === true;
}

function isFrom(entry: Entry, { due, beyond }: WorkStart): boolean {
  const { dueOn } = entry;
  const isAfter = beyond === null || isBeyond(placeOf(entry), beyond);
  if (due === UNDATED) return dueOn === null && isAfter;
  return dueOn === null || ((due === null || dueOn >= due) && isAfter);
}

/**
 * Returns whether an entry comes before a backward start. If `due` is null, the start is the end of the list or an item
 * without a due date. Every item with a due date comes before such a start.
 */
function isBefore(entry: Entry, { due, beyond }: WorkStart): boolean {
  const { dueOn } = entry;
  const isShort = beyond === null || isBeyond(beyond, placeOf(entry));
  if (dueOn === null) return due === null && isShort;
  if (due === null) return true;
  return due === UNDATED ? isShort : dueOn < due;
}

type Place = { sort: string; id: string };

function placeOf(entry: Entry): Place {
  return { sort: sortOf(entry), id: entry.subject.id };
}

function isBeyond(one: Place, other: Place): boolean {
  return one.sort > other.sort || (one.sort === other.sort && one.id > other.id);
}

function compare(one: Entry, other: Entry): number {
  if ((one.dueOn === null) !== (other.dueOn === null)) return one.dueOn === null ? 1 : -1;
  return isBeyond(placeOf(one), placeOf(other)) ? 1 : -1;
}
