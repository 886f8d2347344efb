import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type IsoWeek, addDays, weekEnd, weekStart } from '../../../../shared/kernel/dates/period';

/** The hours of one station in one week, which are logged, confirmed and verified together. */
export type StationWeek = { stationId: string; week: IsoWeek };

/** Returns a week with its first and last day, as an entry of `Groups.list`. */
export function weekEntry(week: IsoWeek) {
  return { week, monday: weekStart(week), sunday: weekEnd(week) };
}

/**
 * Returns the time since which hours have waited for somebody to act: the earliest known instant, or else the day after
 * the week.
 */
export function earliestSince(since: readonly (string | null)[], week: IsoWeek): string {
  const known = since.filter((each) => each !== null).sort();
  return known[0] ?? addDays(weekEnd(week), 1);
}

/** Returns the parts of a work item that describe the hours of a station in a week. */
export function hoursWork({ stationId, week }: StationWeek, districtCode: DivisionCode | null) {
  const { monday, sunday } = weekEntry(week);
  const name = `${week.slice(0, 4)} 年第 ${Number(week.slice(6))} 周(${monday} 至 ${sunday})工时`;
  return { subject: { type: 'StationWeek', id: `${stationId}/${week}` }, title: name, stationId, districtCode };
}
