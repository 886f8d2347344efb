import {
  type IsoWeek,
  type PlainDate,
  addDays,
  isIsoWeek,
  isoWeekOf,
  weekStart,
} from '../../../../shared/kernel/dates/period';
import { type CursorValue } from '../../../../shared/store/sql/cursor';

/** A span of weeks from `from` (included) to `below` (excluded). Null means no bound. */
export type WeekSpan = { from: IsoWeek | null; below: IsoWeek | null };

/** The weeks to which a list of hours is limited: the first and the last week, both included. Null means no limit. */
export type ListedWeeks = { weekFrom: IsoWeek | null; weekUntil: IsoWeek | null };

/**
 * The numbers of weeks, counted from the start of the list, after which each span ends. The first span has two weeks,
 * which fill a page of a city. The spans grow, so that a list with few rows a week takes few statements. The last span
 * has all further weeks.
 */
const SPAN_ENDS = [2, 10, 42, 170, 682] as const;

const ALL_WEEKS: WeekSpan = { from: null, below: null };

/**
 * Splits the weeks of a list that is read from the newest week to the oldest into spans.
 * @param start the week at the cursor; null means that the list is read from its beginning
 */
export function spansBack(
  { weekFrom, weekUntil }: ListedWeeks,
  start: CursorValue | null,
  today: PlainDate,
): WeekSpan[] {
  const newest = [isoWeekOf(today), weekUntil, start].flatMap((week) => week ?? []).sort()[0];
  if (!isSpannable(newest)) return [ALL_WEEKS];
  const ends = SPAN_ENDS.map((weeks) => weeksAfter(newest, 1 - weeks));
  const inside = ends.filter((end) => weekFrom === null || end > weekFrom);
  const edges = [newest === start ? weeksAfter(newest, 1) : null, ...inside, null];
  return edges.slice(1).map((from, index) => ({ from, below: edges[index] ?? null }));
}

/**
 * Splits the weeks of a list that is read from the oldest week to the newest into spans. If there is neither a cursor
 * nor a first week, the oldest week is not known, so all weeks are one span.
 * @param start the week at the cursor; null means that the list is read from its end
 */
export function spansForth({ weekFrom, weekUntil }: ListedWeeks, start: CursorValue | null): WeekSpan[] {
  const oldest = [weekFrom, start]
    .flatMap((week) => week ?? [])
    .sort()
    .at(-1);
  if (!isSpannable(oldest)) return [ALL_WEEKS];
  const ends = SPAN_ENDS.map((weeks) => weeksAfter(oldest, weeks));
  const edges = [oldest, ...ends.filter((end) => weekUntil === null || end <= weekUntil), null];
  return edges.slice(1).map((below, index) => ({ from: edges[index] ?? null, below }));
}

/** Returns whether weeks can be counted from a value. A forged cursor may have any text, or a week of any year. */
function isSpannable(week: CursorValue | undefined): week is IsoWeek {
  return isIsoWeek(week) && week >= '1900' && week < '3000';
}

function weeksAfter(week: IsoWeek, weeks: number): IsoWeek {
  return isoWeekOf(addDays(weekStart(week), weeks * 7));
}
