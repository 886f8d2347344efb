import { type InstalmentStatus } from '../../../../shared/domain/contracts';
import { type Message } from '../../../../shared/kernel/errors';
import { addYears, type PlainDate } from '../../../../shared/kernel/dates/period';

/**
 * The states in which an instalment can be overdue: its milestone was reached, and it is not paid yet. HELD and PLANNED
 * instalments cannot be overdue.
 */
export const AWAITED: readonly InstalmentStatus[] = ['DUE', 'REQUESTED'];

type Awaited = { status: InstalmentStatus; dueOn: PlainDate };

/** Returns whether no instalment is overdue. An instalment is still on time on its due date. */
export function areOnTime(instalments: readonly Awaited[], today: PlainDate): boolean {
  return instalments.every(({ status, dueOn }) => !AWAITED.includes(status) || dueOn >= today);
}

/**
 * Returns the calendar year in which a project year begins. The API names project years by this year. Ordinals begin at
 * 1.
 */
export function projectYearOfOrdinal(startsOn: PlainDate, ordinal: number): number {
  return Number(addYears(startsOn, ordinal - 1).slice(0, 4));
}

/** Returns the message for a calendar year in which no project year of the contract begins. */
export const noProjectYear = (year: number): Message => ({
  zh: `合同期内没有在 ${year} 年开始的项目年度。请填写项目年度开始的公历年份。`,
  en: `No project year of the term begins in ${year}. Give the calendar year in which the project year begins.`,
});

/**
 * Returns the ordinal of the project year that begins in a calendar year. Null if no project year of the term begins in
 * it.
 */
export function ordinalOfProjectYear(
  projectYear: number,
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate },
): number | null {
  const ordinal = projectYear - projectYearOfOrdinal(startsOn, 1) + 1;
  // A year after the term gives null before `addYears` is called, because `addYears` throws for a year after 9999.
  if (projectYear > Number(endsOn.slice(0, 4))) return null;
  return ordinal >= 1 && addYears(startsOn, ordinal - 1) <= endsOn ? ordinal : null;
}
