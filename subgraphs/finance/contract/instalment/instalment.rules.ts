import { type InstalmentStatus } from '../../../../shared/domain/contracts';
import { type Message } from '../../../../shared/kernel/errors';
import { addYears, type PlainDate } from '../../../../shared/kernel/dates/period';

/** Its milestone was reached, and the money is not out: what can be late. Neither what is HELD nor what is still PLANNED. */
export const AWAITED: readonly InstalmentStatus[] = ['DUE', 'REQUESTED'];

type Awaited = { status: InstalmentStatus; dueOn: PlainDate };

/** Whether no instalment that should be paid is past its due date; the due date itself is still in time. */
export function areOnTime(instalments: readonly Awaited[], today: PlainDate): boolean {
  return instalments.every(({ status, dueOn }) => !AWAITED.includes(status) || dueOn >= today);
}

/** The calendar year in which the project year with this ordinal (from 1) begins: what it is called on the wire. */
export function projectYearOfOrdinal(startsOn: PlainDate, ordinal: number): number {
  return Number(addYears(startsOn, ordinal - 1).slice(0, 4));
}

/** The refusal of a calendar year in which no project year of the term begins. */
export const noProjectYear = (year: number): Message => ({
  zh: `合同期内没有在 ${year} 年开始的项目年度。请填写项目年度开始的公历年份。`,
  en: `No project year of the term begins in ${year}. Give the calendar year in which the project year begins.`,
});

/** The ordinal of the project year that begins in a calendar year; null where none of the term does. */
export function ordinalOfProjectYear(
  projectYear: number,
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
): number | null {
  const ordinal = projectYear - projectYearOfOrdinal(startsOn, 1) + 1;
  // Of a later year there may be no such date at all.
  if (projectYear > Number(endsOn.slice(0, 4))) return null;
  return ordinal >= 1 && addYears(startsOn, ordinal - 1) <= endsOn ? ordinal : null;
}
