import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds the indices by which files are found by the hash of their content. */
export class FindContents1756410000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'contract_attachment', ['sha256']);
    await addIndex(runner, 'payment_account_letter', ['sha256']);
  }
}
