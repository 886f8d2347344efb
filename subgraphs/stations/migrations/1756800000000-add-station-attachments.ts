import { type QueryRunner } from 'typeorm';
import { ForwardMigration, type TableShape, addColumns, tableOf } from '../../../shared/store/sql/table-columns';

const STATION_ATTACHMENTS: TableShape = {
  name: 'station_attachment',
  primary: ['id'],
  columns: {
    id: 'id',
    stationId: 'id',
    part: 'word16',
    version: 'int',
    ordinal: 'int',
    name: 'word200',
    kind: 'word16',
    mediaType: 'word96',
    bytes: 'int',
    sha256: 'word64',
  },
  indices: [['stationId', 'part', 'version'], ['sha256']],
};

/**
 * Adds the files of venues and plaques, and the version of the station that the newest recording of its venue made. The
 * version of a venue that was recorded before is not known, and it has no files.
 */
export class AddStationAttachments1756800000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'station', { venueVersion: 'integer' });
    await runner.createTable(tableOf(STATION_ATTACHMENTS), true);
  }
}
