import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * Adds an index that contains every column that the sums by year, account and division need, so that no sum reads a
 * row.
 */
export class IndexLedgerSums1754700000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'ledger_posting', ['year', 'account', 'districtCode', 'amountFen']);
  }
}
