import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds the indices by which instalments are listed in the order of their due dates. */
export class FindInstalments1755120000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'instalment', ['districtCode', 'dueOn', 'id']);
    await addIndex(runner, 'instalment', ['contractorId', 'dueOn', 'id']);
  }
}
