import { AS_ATTACHED, AttachedFileRepository } from '../../../../shared/store/attached-files/attached-file-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { all, either, narrow } from '../../../../shared/store/sql/conditions';
import {
  RECORDED_STATION_ATTACHMENT,
  type StationAttachmentRow,
  stationAttachmentTable,
} from './station-attachment.row';
import { type Recording } from './station-attachment.rules';

export class StationAttachmentRepository extends AttachedFileRepository<StationAttachmentRow> {
  constructor(access: Access) {
    super(access, stationAttachmentTable, { owner: 'stationId', recorded: RECORDED_STATION_ATTACHMENT });
  }

  /** Returns the files of these recordings, and no files of other recordings of the same stations. */
  ofRecordings(recordings: readonly Recording[]): Promise<StationAttachmentRow[]> {
    const conditions = recordings.map(({ stationId, part, version }) =>
      all(this.equals('stationId', stationId), this.equals('part', part), this.equals('version', version)),
    );
    return this.findAll(narrow(either(...conditions)), AS_ATTACHED);
  }
}

/** The slice of a context or transaction that holds the files of stations. */
export type StationAttachmentSlice = { stationAttachments: StationAttachmentRepository };
