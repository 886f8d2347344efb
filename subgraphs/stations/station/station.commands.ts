import { type EventPlace, recorded } from '../../../shared/data/write';
import { type StationsTx } from '../transaction';
import { type Venue } from './station.input';
import { RECORDED_STATION, type StationRow } from './station.row';
import { assertVersion, withVenue } from './station.rules';

/** ST-2. @returns the station's id */
export async function recordVenue(tx: StationsTx, { stationId, expectedVersion, ...venue }: Venue): Promise<string[]> {
  const station = await tx.stations.getLocked('id', stationId);
  assertVersion(station, expectedVersion);
  return changed(tx, 'VENUE_RECORDED', station, withVenue(station, venue));
}

/** The next version of a station, and its event. */
async function changed(tx: StationsTx, action: string, before: StationRow, after: StationRow): Promise<string[]> {
  const next = { ...after, version: before.version + 1 };
  await tx.stations.update(next);
  tx.write.record({
    action,
    subject: { type: 'Station', id: next.id },
    place: placeOf(next),
    before: recorded(before, RECORDED_STATION),
    after: recorded(next, RECORDED_STATION),
  });
  return [next.id];
}

export function placeOf({ id, divisionCode, districtCode }: StationRow): EventPlace {
  return { stationId: id, divisionCode, districtCode };
}
