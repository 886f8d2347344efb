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

/** The weeks of a list of hours. Its first and its last week, which both belong to it, are null without a filter. */
export type ListedWeeks = { weekFrom: IsoWeek | null; weekUntil: IsoWeek | null };

/**
 * The numbers of weeks after which the spans end. A page of a city fits into two weeks. The spans grow, so that the
 * page of a few workers, or of a rare status, takes few statements. The last span has all further weeks.
 */
const SPAN_ENDS = [2, 10, 42, 170, 682] as const;

const ALL_WEEKS: WeekSpan = { from: null, below: null };

/**
 * Splits the weeks of a list that is read from the newest week to the oldest.
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
 * Splits the weeks of a list that is read from the oldest week to the newest. Without a cursor and a first week, nobody
 * knows the oldest week, so that all weeks are one span.
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
