import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';

/**
 * Returns whether STAFF_ON_POST is reached for a project year. A worker must be on post. For a later year than the
 * first, the year must have started too. Nobody is posted to a district hub, so its milestone is reached when the year
 * starts.
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
