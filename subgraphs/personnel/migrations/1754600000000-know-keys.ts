import { type QueryRunner } from 'typeorm';
import { DATA_KEY } from '../../../shared/store/keys/key-records';
import { CreateTables, addColumns } from '../../../shared/store/sql/table-columns';

/**
 * Adds a table for the fingerprints of the keys on which rows depend. Adds a column that names the key of a worker's
 * hashes.
 */
export class KnowKeys1754600000000 extends CreateTables {
  protected readonly tables = [DATA_KEY];

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await addColumns(runner, 'worker', { hashKey: "varchar(12) NOT NULL DEFAULT ''" });
  }
}
