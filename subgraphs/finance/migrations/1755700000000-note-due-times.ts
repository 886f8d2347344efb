import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

/** Adds the time at which the milestone of an instalment was reached. The time is not known for older instalments. */
export class NoteDueTimes1755700000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'instalment', { dueAt: 'varchar(24)' });
  }
}
