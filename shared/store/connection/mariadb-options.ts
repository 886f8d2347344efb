import { connect } from 'node:net';
import mysql2 from 'mysql2';
import { type PoolConfig } from '../../runtime/settings/database-config';

/**
 * A database on MariaDB. `ca` holds the certificates of the authority that signed the server's certificate. Without it,
 * connections are not encrypted. Without `pool`, the defaults of the settings apply.
 */
export type MariadbAddress = {
  type: 'mysql';
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ca?: string | null;
  pool?: PoolConfig;
  /** `many` if several servers take writes. By default `one`. */
  writers?: 'one' | 'many';
};

/** Returns the options with which mysql2 connects to the server of an address. */
export function serverOf({ host, port, user, password, ca = null }: MariadbAddress) {
  const ssl = ca === null ? {} : { ssl: { ca, rejectUnauthorized: true, verifyIdentity: true } };
  return { host, port, user, password, ...ssl };
}

/** The limits of a pool if its address names none. They equal the defaults of the settings. */
export const DEFAULT_POOL: PoolConfig = { connections: 16, waitMilliseconds: 5000, statementSeconds: 20 };

/** The longest wait for a row that another transaction has locked. By default a whole statement may take longer. */
const LOCK_WAIT_SECONDS = 10;
/** The time that a silent connection stays open after the server should have ended its statement. */
const MARGIN_SECONDS = 5;
/** The number of idle connections that stay open, and the milliseconds after which further idle connections close. */
const IDLE = { maxIdle: 2, idleTimeout: 60_000 } as const;

/**
 * Returns the options with which TypeORM opens MariaDB.
 * @param isLimited false for a migration, whose statements may take as long as they need
 */
export function mariadbOptions(address: MariadbAddress, { isLimited }: { isLimited: boolean }) {
  const { host, port, user, password, database, ca = null, pool = DEFAULT_POOL } = address;
  const limit = isLimited ? pool.statementSeconds : null;
  return {
    type: 'mariadb',
    driver: driverWith(limit),
    host,
    port,
    username: user,
    password,
    database,
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: ['DATE'],
    poolSize: pool.connections,
    connectTimeout: pool.waitMilliseconds,
    extra: { ...IDLE, stream: () => socketTo({ host, port, limit }) },
    ...(ca === null ? {} : { ssl: { ca, rejectUnauthorized: true, verifyIdentity: true } }),
  } as const;
}

/**
 * Returns mysql2. If there is a limit, its pools first send the time limits to the server on each new connection. The
 * server then ends a statement that takes too long, and the connection can be used again. TypeORM sends its statements
 * over these connections through `statementsOf`.
 */
function driverWith(limit: number | null) {
  if (limit === null) return mysql2;
  const limits = `SET SESSION max_statement_time = ${limit}, innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}, lock_wait_timeout = ${LOCK_WAIT_SECONDS}`;
  const createPool = (options: mysql2.PoolOptions) => {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      // A connection without its limits must not be used.
      connection.query(limits, (error) => void (error === null || connection.destroy()));
      const statements = statementsOf(connection);
      Object.assign(connection, { promise: () => statements });
    });
    return pool;
  };
  return { ...mysql2, createPool };
}

/**
 * Returns the interface through which TypeORM sends each statement. It replaces the promise interface of mysql2, which
 * costs processor time for each statement (shared/store/DECISIONS.md).
 */
function statementsOf(connection: mysql2.PoolConnection) {
  const query = (sql: string, parameters?: unknown[]) =>
    new Promise((resolve, reject) => {
      connection.query(sql, parameters, (error, rows, fields) => {
        if (error === null) resolve([rows, fields]);
        else reject(error);
      });
    });
  return { query };
}

/**
 * Opens the socket of a connection. The socket closes if nothing arrives for longer than a statement may take. If the
 * network has gone silent, the time limits of the server do not help.
 */
function socketTo({ host, port, limit }: { host: string; port: number; limit: number | null }) {
  const socket = connect({ host, port, noDelay: true, keepAlive: true });
  if (limit !== null) {
    const milliseconds = (limit + MARGIN_SECONDS) * 1000;
    socket.setTimeout(milliseconds, () => {
      socket.destroy(Object.assign(new Error('The database server has gone silent.'), { code: 'ETIMEDOUT' }));
    });
  }
  return socket;
}
