import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

/**
 * Adds the hash of each revision, the day on which the city acknowledged a filing, and the suspensions of the station,
 * which decide for which months briefs are due.
 */
export class FreezeSubmissions1753310000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'submission', { contentHash: 'varchar(64)' });
    await addColumns(runner, 'obligation', { acknowledgedOn: 'date' });
    await addColumns(runner, 'expectation', { suspensions: 'text' });
  }
}
