import { assertVersion } from '../../../../shared/kernel/expected-version';
import { recordedStation } from '../../ground/station/recorded-station';
import { type StationRow } from '../../ground/station/station.row';
import { placeOf } from '../../ground/station/station-place.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { nextVersion, plaquesWanting } from './station.rules';
import { type StationSlice } from '../../ground/station/station.repository';

/** The repositories that the commands of this file need. */
export type EditTransaction = Transaction<StationSlice>;

export type Edit = { id: string; expectedVersion: number; action: string };

/** Edits one station if the caller has seen its current version. @returns the station's id */
export async function edited(
  tx: EditTransaction,
  { id, expectedVersion, action }: Edit,
  edit: (station: StationRow) => StationRow,
): Promise<string[]> {
  const station = await tx.stations.getLocked('id', id);
  assertVersion(station, expectedVersion);
  return changed(tx, action, station, edit(station));
}

/**
 * Writes the next version of a station, and its event. If the station moves, the event belongs to the old division. The
 * offices of the new division find the event through the station.
 */
export async function changed(
  tx: Pick<EditTransaction, 'stations' | 'write'>,
  action: string,
  before: StationRow,
  after: StationRow,
): Promise<string[]> {
  const next = { ...after, version: nextVersion(before), plaquesWanting: plaquesWanting(after) };
  await tx.stations.update(next);
  tx.write.record({
    action,
    subject: { type: 'Station', id: next.id },
    place: placeOf(before),
    before: recordedStation(before),
    after: recordedStation(next),
  });
  return [next.id];
}
