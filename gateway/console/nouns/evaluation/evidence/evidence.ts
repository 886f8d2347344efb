import { isoWeekOf } from '../../../../../shared/kernel/dates/period';
import { type Words } from '../../../words/language';
import { DISTRICT } from '../../../words/bureau/district';
import { HOURS } from '../../../words/nouns/hours';
import { STATION } from '../../../words/nouns/station';
import { type Term, daysOfProjectYear } from './project-year';

/** A page with records that support a score, such as the findings of the station, and the address of the page. */
export type Evidence = { title: Words; to: string };

/**
 * Returns the tabs of a station's page that support a score. Every role that scores has these tabs. `page` is the
 * address of the station's page.
 */
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

/**
 * Returns a link to the service hours of a project year, for a role that has the list of hours. Returns none if the
 * contract has no such project year.
 */
export function evidenceOfHours(contract: Term | null | undefined, projectYear: number): readonly Evidence[] {
  const days = contract == null ? null : daysOfProjectYear(contract, projectYear);
  if (days === null) return [];
  return [{ title: HOURS.ofYear, to: `/hours?weekFrom=${isoWeekOf(days.from)}&weekUntil=${isoWeekOf(days.until)}` }];
}
