import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds the index that finds stations by the day on which they opened. */
export class FindOpenedStations1756440000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'station', ['openedOn', 'status']);
  }
}
