import DataLoader from 'dataloader';
import { grouped } from '../../../../shared/kernel/grouped';
import { rowLoader } from '../../../../shared/store/load-rows';
import { type StationAttachmentRepository, type StationAttachmentSlice } from './station-attachment.repository';
import { type StationAttachmentRow } from './station-attachment.row';
import { type Recording } from './station-attachment.rules';

/** The maximum number of recordings in one statement. SQLite limits how deeply the conditions of a statement nest. */
const RECORDINGS_A_STATEMENT = 300;

/** Returns the loaders of files by id and by recording. */
export function stationAttachmentLoaders({ stationAttachments }: StationAttachmentSlice) {
  return {
    stationAttachment: rowLoader(stationAttachments, 'id'),
    attachmentsOfRecording: recordingLoader(stationAttachments),
  };
}
export type StationAttachmentLoaders = ReturnType<typeof stationAttachmentLoaders>;

function recordingLoader(
  files: StationAttachmentRepository,
): DataLoader<Recording, readonly StationAttachmentRow[], string> {
  return new DataLoader(
    async (recordings) => {
      const found = grouped(await files.ofRecordings(recordings), keyOf);
      return recordings.map((each) => found.get(keyOf(each)) ?? []);
    },
    { cacheKeyFn: keyOf, maxBatchSize: RECORDINGS_A_STATEMENT },
  );
}

const keyOf = ({ stationId, part, version }: Recording) => `${stationId} ${part} ${version}`;
