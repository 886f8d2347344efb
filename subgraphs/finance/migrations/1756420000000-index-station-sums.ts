import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds an index that contains every column that the sums of a station need, so that no sum reads a row. */
export class IndexStationSums1756420000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'ledger_posting', ['stationId', 'account', 'districtCode', 'amountFen']);
  }
}
