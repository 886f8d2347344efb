import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds the instant since which hours have had their status, and the indices by which open work is found. */
export class FindOpenWork1755000000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'service_hours', { statusSince: 'varchar(24)' });
    await addIndex(runner, 'service_hours', ['stationId', 'status', 'week']);
    await addIndex(runner, 'service_hours', ['contractorId', 'status', 'week']);
    await addIndex(runner, 'training', ['districtCode', 'verifiedOn', 'heldOn']);
  }
}
