import { Column, Entity } from 'typeorm';
import { type StationPart } from '../../../../shared/domain/stations';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-files/attached-file.row';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { stationTable } from '../../ground/station/station.row';

/** A file of one recording of a venue or a plaque, such as a photograph. A later recording has files of its own. */
@Entity('station_attachment')
export class StationAttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /** The part of the station that the file shows. */
  @Column({ type: 'varchar', length: 16 })
  part: StationPart;

  /** The version of the station that the recording made. */
  @Column({ type: 'int' })
  version: number;
}

/**
 * The scope of a file is that of its station, except for the public, which may read no file: a photograph may show
 * persons. The finance bureau and the assessor read stations, but the schema of their roles has no files of stations.
 * A contractor reads only the files of the newest recordings. The resolver checks this, because the station holds the
 * versions of its plaques in one column.
 */
export const stationAttachmentTable: Table<StationAttachmentRow> = {
  name: 'station_attachment',
  row: StationAttachmentRow,
  ...inherits('stationId', stationTable),
  published: nobody,
};

/** The columns that the record of events shows. */
export const RECORDED_STATION_ATTACHMENT = ['stationId', 'part', 'version', ...RECORDED_FILE] as const;
