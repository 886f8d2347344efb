import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type StationAttachmentSlice } from './station-attachment.repository';

/** Returns the loaders of files by id and by station. */
export function stationAttachmentLoaders({ stationAttachments }: StationAttachmentSlice) {
  return {
    stationAttachment: rowLoader(stationAttachments, 'id'),
    attachmentsOfStation: rowsLoader('stationId', (ids) => stationAttachments.ofOwners(ids)),
  };
}
export type StationAttachmentLoaders = ReturnType<typeof stationAttachmentLoaders>;
