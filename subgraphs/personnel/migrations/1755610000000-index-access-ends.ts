import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * Adds the index that finds the ended postings through which offices may still read workers. Without the index, each
 * such read would scan all postings that have ever ended.
 */
export class IndexAccessEnds1755610000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'posting_access', ['until', 'postingId']);
  }
}
