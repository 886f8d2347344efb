import { AttachedFileRepository } from '../../../../shared/store/attached-files/attached-file-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import {
  RECORDED_STATION_ATTACHMENT,
  type StationAttachmentRow,
  stationAttachmentTable,
} from './station-attachment.row';

export class StationAttachmentRepository extends AttachedFileRepository<StationAttachmentRow> {
  constructor(access: Access) {
    super(access, stationAttachmentTable, { owner: 'stationId', recorded: RECORDED_STATION_ATTACHMENT });
  }
}

/** The slice of a context or transaction that holds the files of stations. */
export type StationAttachmentSlice = { stationAttachments: StationAttachmentRepository };
