import { createConnection } from 'mysql2/promise';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '../runtime/settings/config';
import { loadPassword } from '../runtime/keys';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type DataSource } from 'typeorm';
import { type Log } from '../runtime/log';
import { type MariadbAddress } from './connection/mariadb-options';
import { withPreparationLease } from './connection/preparation-lease';
import { type HeldMigration, assertHeld, migrateHeld } from './keys/migrate-held';
import { type DatabaseAddress, type DatabaseShape, openDatabase } from './open-database';

/**
 * Returns the address of a subgraph's database: its own schema on MariaDB if one is configured, otherwise a file in the
 * data folder.
 */
export function databaseAddress(config: Pick<Config, 'database' | 'dataFolder'>, name: SubgraphName): DatabaseAddress {
  if (config.database === null) {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
    return { type: 'sqlite', file: ownFile(join(config.dataFolder, `${name}.sqlite`)) };
  }
  const { url, passwordFile, caFile, prefix, pool, writers } = config.database;
  const { hostname, port, username } = new URL(url);
  return {
    type: 'mysql',
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: passwordFile === null ? '' : loadPassword(passwordFile),
    database: `${prefix}${name}`,
    ca: caFile === null ? null : readFileSync(caFile, 'utf8'),
    pool,
    writers,
  };
}

/**
 * Creates the file so that only its owner can read it, in any folder. SQLite gives the files beside it the same mode.
 */
function ownFile(path: string): string {
  // Closing a second handle of the file would end the locks that this process holds on it (POSIX). The next process
  // that closes the database would then remove its log as if nobody used it.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  return path;
}

/**
 * Creates the subgraph's schema on MariaDB if it is missing. The collation is binary, as every comparison in the Hub is
 * exact.
 */
export async function ensureSchema(address: DatabaseAddress): Promise<void> {
  if (address.type === 'sqlite') return;
  const connection = await createConnection(serverOf(address));
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${address.database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  } finally {
    await connection.end();
  }
}

/** Returns the options with which mysql2 connects to the server of an address. */
export function serverOf({ host, port, user, password, ca = null }: MariadbAddress) {
  const ssl = ca === null ? {} : { ssl: { ca, rejectUnauthorized: true, verifyIdentity: true } };
  return { host, port, user, password, ...ssl };
}

export type Preparing = {
  subgraph: SubgraphName;
  log: Log;
  now: Date;
  /** Whether the process may make its keys the active ones of the database, or only record the first ones. */
  may: HeldMigration['may'];
  /** Fills the database after its schema is up to date. */
  fill?: (database: DataSource) => Promise<unknown>;
};

/**
 * Makes a database ready for its subgraph: creates its schema if it is missing, migrates and fills it. Of several
 * processes, one does so and the others wait. Statements may take as long as they need.
 * @returns how many migrations ran now
 * @throws ForeignKeyError before anything is changed if the process holds other keys than the data need
 */
export async function prepareDatabase(
  address: DatabaseAddress,
  shape: DatabaseShape,
  { subgraph, log, now, may, fill = () => Promise.resolve() }: Preparing,
): Promise<number> {
  await ensureSchema(address);
  const database = await openDatabase(address, shape, { isLimited: false });
  await assertHeld(database, subgraph, shape.keys);
  const work = async () => {
    const count = await migrateHeld(database, { subgraph, shape, now, may });
    await fill(database);
    return count;
  };
  const onWait = () => log.info('Another process prepares the database; this one waits', { subgraph });
  return withPreparationLease(database, work, { onWait }).finally(() => database.destroy());
}
