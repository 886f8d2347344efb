import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** Adds how citizens reach a station: the number of its office, and its opening hours. */
export class AddPublicContact1753500000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE station ADD COLUMN phone varchar(24) NULL');
    await queryRunner.query('ALTER TABLE station ADD COLUMN openingHours text NULL');
  }
}
