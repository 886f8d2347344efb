import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * Adds the hash of each revision, the day on which the city acknowledged a filing, and the suspensions by which briefs
 * are worked out.
 */
export class FreezeSubmissions1753310000000 extends ForwardMigration {
  async up({ manager }: QueryRunner): Promise<void> {
    await manager.query('ALTER TABLE submission ADD COLUMN contentHash varchar(64)');
    await manager.query('ALTER TABLE obligation ADD COLUMN acknowledgedOn date');
    await manager.query('ALTER TABLE expectation ADD COLUMN suspensions text');
  }
}
