import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds the index by which stations are found by the day of their opening. */
export class FindOpenedStations1756440000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'station', ['openedOn', 'status']);
  }
}
