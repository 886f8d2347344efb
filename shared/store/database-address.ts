import { createConnection } from 'mysql2/promise';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '../runtime/settings/config';
import { loadPassword } from '../runtime/keys';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { serverOf } from './connection/mariadb-options';
import { type DatabaseAddress } from './open-database';

/**
 * Returns the address of a subgraph's database: a schema of its own if MariaDB is configured, otherwise a file in the
 * data folder.
 */
export function databaseAddress(config: Pick<Config, 'database' | 'dataFolder'>, name: SubgraphName): DatabaseAddress {
  if (config.database === null) {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
    return { type: 'sqlite', file: ownFile(sqliteFileOf(config, name)) };
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

/** Returns the SQLite file of a subgraph, which may not exist yet. */
export function sqliteFileOf({ dataFolder }: Pick<Config, 'dataFolder'>, name: SubgraphName): string {
  return join(dataFolder, `${name}.sqlite`);
}

/**
 * Creates the file so that only its owner can read it, whatever the mode of the folder. SQLite gives its log files the
 * same mode.
 */
function ownFile(path: string): string {
  // The file is opened only if it does not exist yet. Closing a second handle of an open file would end the locks that
  // this process holds on the file (POSIX). The next process that closes the database would then remove its log as if
  // nobody used the database.
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
