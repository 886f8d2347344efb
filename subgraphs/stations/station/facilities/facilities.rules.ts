import { badInput, invalidState } from '../../../../shared/kernel/errors';
import { type StationRow } from '../../ground/station/station.row';
import { assertNotClosed } from '../../ground/station/station-place.rules';
import { nextVersion } from '../station/station.rules';

export type EquipmentItem = NonNullable<StationRow['equipmentItems']>[number];
export type Plaque = Omit<StationRow['signage'][number], 'version'>;

export type VenueDetails = { address: string; source: StationRow['venueSource']; areaSquareMetres: number | null };

/**
 * Returns the station with its venue and the source of the venue (ST-2, 三(一)). The version connects the venue with
 * the files of this recording.
 * @throws HubError INVALID_STATE if the station is closed
 */
export function withVenue(station: StationRow, { address, source, areaSquareMetres }: VenueDetails): StationRow {
  assertNotClosed(station);
  const venue = { venueAddress: address, venueSource: source, venueAreaSquareMetres: areaSquareMetres };
  return { ...station, ...venue, venueVersion: nextVersion(station) };
}

/**
 * Returns the station with the equipment that the street office lists (ST-2, 三(一)). The contractor must acknowledge
 * each new list.
 * @throws HubError INVALID_STATE if the station is closed
 */
export function withEquipment(station: StationRow, items: readonly EquipmentItem[], today: string): StationRow {
  assertNotClosed(station);
  return { ...station, equipmentItems: [...items], equipmentListedOn: today, equipmentAcknowledgedOn: null };
}

/**
 * Returns the station with its equipment acknowledged (ST-2).
 * @throws HubError INVALID_STATE if the station is closed, or if no list waits for acknowledgement
 */
export function withAcknowledgement(station: StationRow, today: string): StationRow {
  assertNotClosed(station);
  if (station.equipmentItems === null) {
    throw invalidState('UNLISTED', {
      zh: '设备清单尚未登记,请先由街道办事处(镇政府)登记。',
      en: 'No equipment is listed. The street office must list it first.',
    });
  }
  if (station.equipmentAcknowledgedOn !== null) {
    throw invalidState('ACKNOWLEDGED', {
      zh: '设备清单已确认,无须再次确认。',
      en: 'The equipment list is already acknowledged. Nothing remains to be done.',
    });
  }
  return { ...station, equipmentAcknowledgedOn: today };
}

/**
 * Returns the station with the plaque, which replaces the earlier plaque at the same placement (ST-3, 三(四)). The text
 * is stored as it is on the wall, and may differ from the station's name. It is compared with the name when the station
 * opens and when the findings are made. The version connects the plaque with the files of this recording.
 * @throws HubError INVALID_STATE if the station is closed, BAD_USER_INPUT if the day of installation is after today
 */
export function withPlaque(station: StationRow, plaque: Plaque, today: string): StationRow {
  assertNotClosed(station);
  if (plaque.installedOn > today) {
    throw badInput('input.installedOn', {
      zh: `安装日期(${plaque.installedOn})不得晚于今日(${today}),请改正。`,
      en: `The day of installation (${plaque.installedOn}) must not be after today (${today}). Correct it.`,
    });
  }
  const others = station.signage.filter(({ placement }) => placement !== plaque.placement);
  const recorded = { ...plaque, version: nextVersion(station) };
  return { ...station, signage: [...others, recorded].toSorted(outdoorFirst) };
}

function outdoorFirst(a: Plaque, b: Plaque): number {
  return Number(a.placement === 'INDOOR') - Number(b.placement === 'INDOOR');
}
