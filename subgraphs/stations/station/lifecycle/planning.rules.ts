import { searchable } from '../../../../shared/store/sql/conditions';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { stationName } from '../../../../shared/kernel/ids/station-name';
import { type DivisionRow } from '../../ground/division/division.row';
import { assertNotEnded } from '../../ground/division/division.rules';
import { secondStation } from '../station/second-station.rules';
import { type StationRow } from '../../ground/station/station.row';

export type Plan = Pick<StationRow, 'id' | 'serviceKinds'>;
export type Site = { street: DivisionRow; district: DivisionRow; stations: readonly StationRow[] };

/**
 * Returns a new station for a street or town that has none. The station is named after the street or town (ST-1,
 * 三(二)).
 * @throws HubError INVALID_STATE if the street has ended, RULE_VIOLATION if it has a station that is not closed
 */
export function planned({ id, serviceKinds }: Plan, { street, district, stations }: Site): StationRow {
  assertNotEnded(street);
  if (stations.some(({ status }) => status !== 'CLOSED')) throw secondStation(street.code);
  const name = stationName(district, street);
  return {
    ...NOTHING_YET,
    id,
    name,
    searchName: searchable(name),
    divisionCode: street.code,
    districtCode: street.districtCode,
    serviceKinds: [...serviceKinds],
  };
}

/** Returns the day on which the last of the stations closed. Null if no such day is known. */
export function lastClosedOn(stations: readonly Pick<StationRow, 'closedOn'>[]): PlainDate | null {
  return latest(stations.flatMap(({ closedOn }) => closedOn ?? []));
}

const NOTHING_YET = {
  status: 'PLANNED',
  preparedOn: null,
  openedOn: null,
  closedOn: null,
  version: 1,
  venueAddress: null,
  venueSource: null,
  venueAreaSquareMetres: null,
  venueVersion: null,
  equipmentItems: null,
  equipmentListedOn: null,
  equipmentAcknowledgedOn: null,
  signage: [],
  plaquesWanting: 2,
  suspensions: null,
  phone: null,
  openingHours: null,
  statusReason: null,
} satisfies Partial<StationRow>;
