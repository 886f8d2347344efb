import { type OpeningHours } from '../../../../shared/domain/stations';
import { inOrderOfWeek } from '../../../../shared/kernel/office-contact';
import { assertNotClosed } from '../../ground/station/station-place.rules';
import { type StationRow } from '../../ground/station/station.row';

export type PublicContact = { phone: string | null; openingHours: readonly OpeningHours[] };

/**
 * Returns the station with its published phone number and its opening hours, in the order of the week.
 * @throws HubError INVALID_STATE if the station is closed; BAD_USER_INPUT if hours of the same day overlap
 */
export function withContact(station: StationRow, { phone, openingHours }: PublicContact): StationRow {
  assertNotClosed(station);
  return { ...station, phone, openingHours: inOrderOfWeek(openingHours) };
}
