import { addDays, addYears, isoWeekOf } from '../../../../../shared/kernel/dates/period';
import { type Words } from '../../../words/language';
import { DISTRICT } from '../../../words/bureau/district';
import { HOURS } from '../../../words/nouns/hours';
import { STATION } from '../../../words/nouns/station';

/** A page with records on which scores rest, and its address. */
export type Evidence = { title: Words; to: string };

type Term = { startsOn: string; endsOn: string };

/**
 * Returns the days of a project year of a contract. The year is named by the calendar year in which it begins. Returns
 * null if the contract has no such project year.
 */
export function daysOfProjectYear(
  { startsOn, endsOn }: Term,
  projectYear: number,
): { from: string; until: string } | null {
  const years = projectYear - Number(startsOn.slice(0, 4));
  const from = years < 0 ? null : addYears(startsOn, years);
  if (from === null || from > endsOn) return null;
  const last = addDays(addYears(startsOn, years + 1), -1);
  return { from, until: last < endsOn ? last : endsOn };
}

/** Returns the records of a station that each role sees on the tabs of the station's page. */
export function evidenceOfStation(page: string): readonly Evidence[] {
  const tab = (key: string) => `${page}${page.includes('?') ? '&' : '?'}tab=${key}`;
  return [
    { title: STATION.record, to: page },
    { title: STATION.staff, to: tab('staff') },
    { title: STATION.findings, to: tab('findings') },
    { title: STATION.submissions, to: tab('submissions') },
    { title: STATION.rectifications, to: tab('rectifications') },
    { title: DISTRICT.visitsTab, to: tab('visits') },
  ];
}

/** Returns the list of the hours of a project year, for a role that has this list. */
export function evidenceOfHours(contract: Term | null | undefined, projectYear: number): readonly Evidence[] {
  const days = contract == null ? null : daysOfProjectYear(contract, projectYear);
  if (days === null) return [];
  return [{ title: HOURS.ofYear, to: `/hours?weekFrom=${isoWeekOf(days.from)}&weekUntil=${isoWeekOf(days.until)}` }];
}
