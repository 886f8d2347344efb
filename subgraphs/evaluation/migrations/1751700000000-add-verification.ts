import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** When the hub took a report for good: the same statement on both databases. */
export class AddVerification1751700000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE obligation ADD COLUMN verifiedOn date');
  }
}
