import { Column, Entity } from 'typeorm';
import { type SignagePlacement } from '../../../../shared/domain/stations';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-files/attached-file.row';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { stationTable } from '../../ground/station/station.row';

/** The part of a station that a file shows: the venue, or the plaque at a placement. */
export type StationPart = 'VENUE' | SignagePlacement;

/** A file of one recording of a venue or a plaque, such as a photograph. A later recording has files of its own. */
@Entity('station_attachment')
export class StationAttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 16 })
  part: StationPart;

  /** The version of the station that the recording made. */
  @Column({ type: 'int' })
  version: number;
}

/**
 * A caller who may read the station may also read its files. The public may not, because a photograph may show persons.
 */
export const stationAttachmentTable: Table<StationAttachmentRow> = {
  name: 'station_attachment',
  row: StationAttachmentRow,
  ...inherits('stationId', stationTable),
  published: nobody,
};

/** The columns that the record of events shows. */
export const RECORDED_STATION_ATTACHMENT = ['stationId', 'part', 'version', ...RECORDED_FILE] as const;
