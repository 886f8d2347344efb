import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';

/**
 * Whether STAFF_ON_POST is reached for a project year: for the first one when somebody is on post, for a later one of a lot that
 * has had somebody when the year begins. Nobody is posted to a hub: there each year begins with it.
 */
export function isStaffedFor(
  { yearOrdinal }: Pick<InstalmentRow, 'yearOrdinal'>,
  { stationId, staffedOn, startsOn }: Pick<LotRow, 'stationId' | 'staffedOn' | 'startsOn'>,
  today: PlainDate,
): boolean {
  const hasStarted = addYears(startsOn, yearOrdinal - 1) <= today;
  if (stationId === null) return hasStarted;
  return staffedOn !== null && staffedOn <= today && (hasStarted || yearOrdinal === 1);
}
