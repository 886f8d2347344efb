import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex, dropIndex } from '../../../shared/store/sql/table-columns';

/**
 * Adds an index that contains every column that an office's sums of a station need, so that they read no row. It
 * replaces the index of the station alone.
 */
export class IndexStationSums1756420000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'ledger_posting', ['stationId', 'account', 'districtCode', 'amountFen']);
    await dropIndex(runner, 'ledger_posting', 'ix_ledger_posting_stationId');
  }
}
