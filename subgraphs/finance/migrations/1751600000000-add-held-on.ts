import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** Since when a lot is held: the same statement on both databases. Nothing that is older than this column was held by the hub. */
export class AddHeldOn1751600000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE lot ADD COLUMN heldOn date');
  }
}
