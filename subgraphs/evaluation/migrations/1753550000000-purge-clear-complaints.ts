import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * Rewrites the database, because a changed row leaves its former values in free pages. It runs outside a transaction, as
 * both databases require. If it is killed, it runs again.
 */
export class PurgeClearComplaints1753550000000 extends ForwardMigration {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    const statements = isSqlite ? ['VACUUM', 'PRAGMA wal_checkpoint(TRUNCATE)'] : ['OPTIMIZE TABLE complaint'];
    for (const statement of statements) await runner.query(statement);
  }
}
