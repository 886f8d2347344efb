import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** Adds the day on which the district hub verified a report. Both databases run the same statement. */
export class AddVerification1751700000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE obligation ADD COLUMN verifiedOn date');
  }
}
