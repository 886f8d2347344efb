import { type StationPart } from '../../../../shared/domain/stations';
import { type StationRow } from '../../ground/station/station.row';

/** One recording of a part of a station. It made the version of the station. */
export type Recording = { stationId: string; part: StationPart; version: number };

/**
 * Returns whether a recording is the newest of its part. A part that was recorded before files could be attached has no
 * such recording.
 */
export function isNewest({ part, version }: Recording, { venueVersion, signage }: StationRow): boolean {
  if (part === 'VENUE') return venueVersion === version;
  return signage.some((plaque) => plaque.placement === part && plaque.version === version);
}
