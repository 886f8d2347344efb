import { ConfigurationError, type Environment } from './settings';

export type DatabaseConfig = Readonly<{
  url: string;
  passwordFile: string | null;
  /** The file with the certificates of the authority that signed the server's certificate; null without TLS. */
  caFile: string | null;
  prefix: string;
  pool: PoolConfig;
  /** `many` if several servers take writes, as in a Galera cluster. */
  writers: 'one' | 'many';
}>;

/** The connections of a process to its database. */
export type PoolConfig = Readonly<{
  connections: number;
  /** The longest wait for a free connection, and for the opening of a new connection. */
  waitMilliseconds: number;
  /** The longest time of one statement. A connection that stays silent a few seconds longer is closed. */
  statementSeconds: number;
}>;

/**
 * Returns the database; null means SQLite in the data folder.
 * @throws ConfigurationError if a password is given without a database
 */
export function databaseOf(settings: Environment): DatabaseConfig | null {
  const { HUB_DATABASE_URL: url, HUB_DATABASE_PASSWORD_FILE: passwordFile } = settings;
  if (url === undefined && passwordFile !== undefined) {
    throw new ConfigurationError('HUB_DATABASE_PASSWORD_FILE requires HUB_DATABASE_URL: set both or neither');
  }
  if (url === undefined) return null;
  const pool = Object.freeze({
    connections: settings.HUB_DATABASE_CONNECTIONS,
    waitMilliseconds: settings.HUB_DATABASE_WAIT_MILLISECONDS,
    statementSeconds: settings.HUB_DATABASE_STATEMENT_SECONDS,
  });
  const caFile = settings.HUB_DATABASE_CA_FILE ?? null;
  const { HUB_DATABASE_PREFIX: prefix, HUB_DATABASE_WRITERS: writers } = settings;
  return Object.freeze({ url, passwordFile: passwordFile ?? null, caFile, prefix, pool, writers });
}
