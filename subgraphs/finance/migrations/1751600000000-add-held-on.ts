import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * Adds the day since which a lot is held, with the same statement on both databases. The Hub held no lot before this
 * column existed, so the column is null in all older rows.
 */
export class AddHeldOn1751600000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE lot ADD COLUMN heldOn date');
  }
}
