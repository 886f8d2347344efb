import { HubError, type Message } from '../../kernel/errors';

/** The reason why a database failed although the statement is correct. */
export type DatabaseFault =
  /** The server cannot be reached, or the connection broke. */
  | 'LOST'
  /** The statement waited too long for other statements, or took too long. */
  | 'BUSY'
  /** The disk is full, or the data are read-only. */
  | 'NOT_WRITABLE';

/** The error codes of the network and of the driver that count as LOST. */
const LOST_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'POOL_CLOSED',
]);

/** The numbers of the errors of MariaDB that mean each fault, as its documentation lists them. */
const NUMBERS: Readonly<Record<DatabaseFault, ReadonlySet<number>>> = {
  // 1040, 1203: too many connections. 1047: a Galera node that is not part of the cluster. 1053: shutdown.
  // 1077, 1079: end of the server. 1927: connection was killed. 4031: idle for too long.
  LOST: new Set([1040, 1047, 1053, 1077, 1079, 1152, 1158, 1159, 1160, 1161, 1203, 1927, 4031]),
  // 1020: record changed. 1205: waited too long for a lock. 1213: deadlock. 1317: statement interrupted.
  // 1969 (MariaDB), 3024 (MySQL): the statement exceeded its time limit.
  BUSY: new Set([1020, 1205, 1213, 1317, 1969, 3024]),
  // 3, 1026: error of a write. 1021, 1114: disk or table full. 1036, 1290, 1792, 1836: read-only table or server.
  NOT_WRITABLE: new Set([3, 1021, 1026, 1036, 1114, 1290, 1792, 1836]),
};

/** The faults that errors of SQLite mean, by the beginnings of the error codes. */
const SQLITE: readonly (readonly [string, DatabaseFault])[] = [
  ['SQLITE_BUSY', 'BUSY'],
  ['SQLITE_LOCKED', 'BUSY'],
  ['SQLITE_FULL', 'NOT_WRITABLE'],
  ['SQLITE_READONLY', 'NOT_WRITABLE'],
  ['SQLITE_IOERR', 'NOT_WRITABLE'],
  ['SQLITE_CANTOPEN', 'LOST'],
];

/** Returns the database fault that an error reports, however deeply it is wrapped; null for every other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  if (typeof error !== 'object' || error === null) return null;
  const { errno, code, fatal, driverError } = error as Readonly<Record<string, unknown>>;
  const known = faultOfCode(code) ?? faultOfNumber(errno) ?? (fatal === true ? 'LOST' : null);
  return known ?? databaseFaultOf(driverError);
}

function faultOfCode(code: unknown): DatabaseFault | null {
  if (typeof code !== 'string') return null;
  if (LOST_CODES.has(code)) return 'LOST';
  return SQLITE.find(([beginning]) => code.startsWith(beginning))?.[1] ?? null;
}

function faultOfNumber(errno: unknown): DatabaseFault | null {
  if (typeof errno !== 'number') return null;
  const found = (Object.keys(NUMBERS) as DatabaseFault[]).find((fault) => NUMBERS[fault].has(errno));
  return found ?? null;
}

/** The seconds after which the caller may try again. */
const RETRY_AFTER_SECONDS: Readonly<Record<DatabaseFault, number>> = { LOST: 5, BUSY: 2, NOT_WRITABLE: 60 };

const TEXTS: Readonly<Record<DatabaseFault | 'UNCERTAIN', Message>> = {
  LOST: {
    zh: '数据库暂时无法连接,请稍后重试。',
    en: 'The database cannot be reached at present. Try again later.',
  },
  BUSY: {
    zh: '数据库繁忙,本次操作未执行,请稍后重试。',
    en: 'The database is busy, and nothing was done. Try again later.',
  },
  NOT_WRITABLE: {
    zh: '数据库暂时无法写入,本次操作未保存,请稍后重试。',
    en: 'The database cannot store anything at present, and nothing was saved. Try again later.',
  },
  UNCERTAIN: {
    zh: '与数据库的连接在保存时中断,无法确定是否已保存。原请求带有幂等键(idempotencyKey)的,请用同一幂等键重新提交;没有的,请先查询是否已保存。',
    en:
      'The connection to the database broke during the save, so it is not known whether the change was saved. ' +
      'If the request had an idempotency key (idempotencyKey), send it again with this key. If not, check first whether the change was saved.',
  },
};

/**
 * Returns the error that the caller gets if the database failed. Its `cause` is only for the log.
 * @param isUncertain whether the changes may have been saved all the same
 */
export function databaseUnavailable(fault: DatabaseFault, cause: unknown, { isUncertain = false } = {}): HubError {
  const text = TEXTS[isUncertain ? 'UNCERTAIN' : fault];
  const error = new HubError('UNAVAILABLE', text, { retryAfterSeconds: RETRY_AFTER_SECONDS[fault] });
  error.cause = cause;
  return error;
}
