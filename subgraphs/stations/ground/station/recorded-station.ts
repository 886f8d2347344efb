import { type Recorded, recorded } from '../../../../shared/store/write';
import { type StationRow } from './station.row';

const RECORDED_STATION = [
  'name',
  'divisionCode',
  'districtCode',
  'status',
  'openedOn',
  'version',
  'serviceKinds',
  'venueAddress',
  'venueSource',
  'venueAreaSquareMetres',
  'equipmentListedOn',
  'equipmentAcknowledgedOn',
  'phone',
  'openingHours',
] as const;

/**
 * Returns what the record may show of a station. Name and address are public. Names of equipment, texts of plaques and
 * the reason for a status are free text and are left out. Suspensions are left out if the station never had one. The
 * version of a plaque is left out, because the event that recorded it has the same version.
 */
export function recordedStation(row: StationRow): Recorded {
  const equipmentItems = row.equipmentItems?.map(({ quantity }) => ({ quantity })) ?? null;
  const signage = row.signage.map(({ text: _text, version: _version, ...plaque }) => plaque);
  const suspensions = row.suspensions === null || row.suspensions.length === 0 ? {} : recorded(row, ['suspensions']);
  return { ...recorded(row, RECORDED_STATION), ...suspensions, equipmentItems, signage };
}
