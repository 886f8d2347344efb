import { writeSync } from 'node:fs';
import { Connection } from 'mysql2';

/**
 * A module that a process loads before its program. It kills the process like kill -9, at one statement of the first
 * transaction that applies events of the subgraph FOLLOWS. DIES_AT is the number or the text of that statement. Number
 * 1 is the statement that locks the follower's position. With DIES = SENT, the process dies right after it has sent the
 * statement, so the server may execute it. Otherwise, it dies right before it sends the statement.
 */
const { DIES_AT = '', DIES = '', FOLLOWS = '' } = process.env;
const LOCKS_POSITION = /^SELECT .* FROM follower_cursor c WHERE .* FOR UPDATE$/s;

const STANDARD_ERROR = 2;

type Sent = string | { sql: string; values?: unknown };
type Query = (this: object, sql: Sent, values?: unknown, callback?: unknown) => unknown;

const prototype = (Connection as unknown as { prototype: { query: Query } }).prototype;
const send = prototype.query;
/**
 * The number of statements that each connection has sent in its current transaction. Only connections whose transaction
 * applies events have an entry.
 */
const sent = new WeakMap<object, number>();

prototype.query = function (sql, values, callback) {
  const text = typeof sql === 'string' ? sql : sql.sql;
  const given = typeof sql === 'string' ? values : (sql.values ?? values);
  if (LOCKS_POSITION.test(text) && JSON.stringify(given).includes(FOLLOWS)) sent.set(this, 0);
  const before = sent.get(this);
  if (before === undefined) return send.call(this, sql, values, callback);
  const isLast = [String(before + 1), text].includes(DIES_AT);
  if (isLast) writeSync(STANDARD_ERROR, `dies at: ${text}\n`);
  if (isLast && DIES !== 'SENT') process.kill(process.pid, 'SIGKILL');
  if (text === 'COMMIT' || text === 'ROLLBACK') sent.delete(this);
  else sent.set(this, before + 1);
  const result = send.call(this, sql, values, callback);
  if (isLast) process.kill(process.pid, 'SIGKILL');
  return result;
};
