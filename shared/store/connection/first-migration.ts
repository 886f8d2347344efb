import { type DataSource, type QueryRunner } from 'typeorm';

/** The name of the table that exists while the first migration of a database runs. The table has no rows. */
const MARK = 'first_migration';
/** The tables that a first migration finds in a database that has no schema yet. */
const BEFORE: ReadonlySet<string> = new Set(['preparation_lease']);

/**
 * Runs the migration of a database. MariaDB commits each statement at once, and the migrations of release 0.1.0 cannot
 * be repeated after a kill. Therefore a database without tables is marked before its first migration, and the mark is
 * removed at the end. If a later start finds the mark, no data exist yet: it drops the tables and migrates again from
 * the first statement. A database that already has tables is never marked. SQLite needs none of this, because each of
 * its migrations is a transaction.
 */
export async function asFirstMigration<T>(source: DataSource, migrate: () => Promise<T>): Promise<T> {
  if (source.options.type === 'better-sqlite3') return migrate();
  const tables = await tablesOf(source);
  const isKilled = tables.includes(MARK);
  if (isKilled) await dropTables(source, tables);
  const isFirst = isKilled || tables.every((table) => BEFORE.has(table));
  if (isFirst) await source.query(`CREATE TABLE IF NOT EXISTS \`${MARK}\` (\`id\` int PRIMARY KEY)`);
  const result = await migrate();
  if (isFirst) await source.query(`DROP TABLE \`${MARK}\``);
  return result;
}

async function tablesOf(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    'SELECT TABLE_NAME AS `name` FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
  );
  return rows.map(({ name }) => name);
}

/**
 * Drops what a killed first migration has created. The mark stays until the end, so the next start continues if this
 * process is killed too.
 */
async function dropTables(source: DataSource, tables: readonly string[]): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await withoutForeignKeys(runner, async () => {
      for (const table of tables)
        if (table !== MARK && !BEFORE.has(table)) await runner.query(`DROP TABLE \`${table}\``);
    });
  } finally {
    await runner.release();
  }
}

async function withoutForeignKeys(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await runner.query('SET foreign_key_checks = 0');
  try {
    await work();
  } finally {
    await runner.query('SET foreign_key_checks = 1');
  }
}
