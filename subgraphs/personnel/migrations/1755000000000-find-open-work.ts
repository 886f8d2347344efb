import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds the instant since which hours have their status, and the indices that find open work. */
export class FindOpenWork1755000000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'service_hours', { statusSince: 'varchar(24)' });
    await addIndex(runner, 'service_hours', ['stationId', 'status', 'week']);
    await addIndex(runner, 'service_hours', ['contractorId', 'status', 'week']);
    await addIndex(runner, 'training', ['districtCode', 'verifiedOn', 'heldOn']);
  }
}
