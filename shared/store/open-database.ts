import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import { shareConnections } from './connection/connection';
import { rememberServer } from './connection/endable-read';
import { DEFAULT_POOL, type MariadbAddress, mariadbOptions } from './connection/mariadb-options';
import { setWriters } from './connection/writers';
import { SqliteDriver } from './connection/sqlite-driver';
import { type MigrationChecksums } from './connection/migrate';
import { type DataKey } from './keys/data-key';
import { type Table } from './scoped-repository';

/**
 * The database in which a subgraph keeps its rows. Production uses a schema of its own on MariaDB; a trial installation
 * uses a SQLite file.
 */
export type DatabaseAddress = MariadbAddress | { type: 'sqlite'; file: string };

/**
 * The tables and migrations of a database. Each table declares its scope, so no table can exist without a scope. `keys`
 * are the keys on which rows of the tables depend. A process that does not hold the keys leaves them out.
 */
export type DatabaseShape = {
  keys?: readonly DataKey[];
  tables: readonly Table<object>[];
  migrations: DataSourceOptions['migrations'];
  checksums: MigrationChecksums;
};

/**
 * A function that is called with each statement before the statement runs. Only tests pass such a function, to count
 * and explain statements.
 */
export type OnStatement = (sql: string, parameters?: readonly unknown[]) => void;

/**
 * The options with which a database is opened. `isLimited` is false for migrations, whose statements may take as long
 * as they need.
 */
export type Opening = { onStatement?: OnStatement | undefined; isLimited?: boolean };

/**
 * Opens one subgraph's database without changing its schema, which `migrate` updates. On both databases,
 * ScopedRepository reads dates as 'YYYY-MM-DD' and integers as exact numbers.
 */
export async function openDatabase(
  address: DatabaseAddress,
  shape: DatabaseShape,
  { onStatement, isLimited = true }: Opening = {},
): Promise<DataSource> {
  const driver = driverOptions(address, isLimited);
  const source = new DataSource({ ...driver, ...loggingOptions(onStatement), ...shapeOptions(shape) });
  await source.initialize();
  if (address.type === 'sqlite') await tuneSqlite(source);
  else await assertSqlMode(source);
  if (address.type === 'mysql') {
    shareConnections(source, address.pool ?? DEFAULT_POOL);
    rememberServer(source, address);
    await setWriters(source, address.writers ?? 'one');
  }
  return source;
}

function driverOptions(address: DatabaseAddress, isLimited: boolean): DataSourceOptions {
  switch (address.type) {
    case 'sqlite':
      return { type: 'better-sqlite3', driver: SqliteDriver, database: address.file };
    case 'mysql':
      return { ...mariadbOptions(address, { isLimited }), dateStrings: ['DATE'] };
  }
}

function shapeOptions({ tables, migrations }: DatabaseShape) {
  const entities = tables.map(({ row }) => row);
  return { entities, migrations, migrationsTableName: 'migration', migrationsTransactionMode: 'each' } as const;
}

function loggingOptions(onStatement: OnStatement | undefined): Pick<DataSourceOptions, 'logger' | 'logging'> {
  if (onStatement === undefined) return { logging: false };
  const ignore = () => undefined;
  const logger: Logger = {
    logQuery: (sql, parameters: unknown[] | undefined) => onStatement(sql, parameters),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  return { logger, logging: ['query'] };
}

/**
 * Checks that the server's SQL mode is safe. The mode must permit backslashes, by which the driver escapes strings. It
 * must be strict, because the server would otherwise truncate values that do not fit.
 * @throws Error if the mode is not safe
 */
async function assertSqlMode(source: DataSource): Promise<void> {
  const [row] = await source.query<{ mode: string }[]>('SELECT @@sql_mode AS mode');
  const modes = new Set(row?.mode.split(','));
  if (modes.has('STRICT_TRANS_TABLES') && !modes.has('NO_BACKSLASH_ESCAPES') && !modes.has('ANSI_QUOTES')) return;
  await source.destroy();
  throw new Error(
    `MariaDB must run with STRICT_TRANS_TABLES, and without NO_BACKSLASH_ESCAPES and ANSI_QUOTES. ` +
      `Its sql_mode is "${row?.mode ?? ''}". Change it.`,
  );
}

/**
 * Sets up SQLite. Write-ahead logging lets readers continue while a writer works. FULL syncs the log at each commit, so
 * that an acknowledged write survives a power failure too (shared/store/DECISIONS.md).
 */
async function tuneSqlite(source: DataSource): Promise<void> {
  await source.query('PRAGMA journal_mode = WAL');
  await source.query('PRAGMA synchronous = FULL');
  await source.query('PRAGMA foreign_keys = ON');
  await source.query('PRAGMA busy_timeout = 5000');
  // Overwrites deleted content, so that nobody can read it in the file.
  await source.query('PRAGMA secure_delete = ON');
}
