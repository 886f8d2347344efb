import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';

/**
 * Returns whether the milestone STAFF_ON_POST is reached for a project year. For the first year, a worker must be on
 * post. For a later year, the year must also have begun. Nobody is posted to a district hub, so its milestone is
 * reached when the year begins.
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
