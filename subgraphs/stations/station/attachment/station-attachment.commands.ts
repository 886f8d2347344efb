import { type StationPart } from '../../../../shared/domain/stations';
import { type NewAttachment, attachFiles } from '../../../../shared/store/attached-files/attach-files';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type StationSlice } from '../../ground/station/station.repository';
import { placeOf } from '../../ground/station/station-place.rules';
import { type StationAttachmentSlice } from './station-attachment.repository';

/** The transaction that the commands of this file need. */
export type StationAttachmentTransaction = Transaction<StationSlice & StationAttachmentSlice>;

/**
 * Attaches files to the recording of a part of a station. It must run after the recording, which raises the version of
 * the station.
 */
export async function attachToStation(
  tx: StationAttachmentTransaction,
  { stationId, part }: { stationId: string; part: StationPart },
  given: readonly NewAttachment[],
): Promise<void> {
  if (given.length === 0) return;
  const station = await tx.stations.getLocked('id', stationId);
  const owner = { stationId, part, version: station.version };
  const place = placeOf(station);
  await attachFiles(tx, tx.stationAttachments, { place, rowOf: (file) => ({ ...owner, ...file }) }, given);
}
