import { createHash, randomInt } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'mysql2';

/**
 * A module that a process loads before its program. It kills the process like kill -9, right before a statement that
 * matches DIES_AT. It first lets a random number of such statements through, at most DIES_AFTER. It counts only
 * statements that no earlier process has sent, and keeps their hashes in the file DIES_FILE. Each process of a series
 * therefore gets further than the previous process.
 */
const { DIES_AT = '', DIES_FILE = '', DIES_AFTER = '' } = process.env;
const STANDARD_ERROR = 2;

const changes = new RegExp(DIES_AT, 'i');
const known = new Set(existsSync(DIES_FILE) ? readFileSync(DIES_FILE, 'utf8').split('\n') : []);
const after = randomInt(1, Number(DIES_AFTER) + 1);
let sent = 0;

function pass(sql: string): void {
  const hash = createHash('sha256').update(sql).digest('hex');
  if (!changes.test(sql) || known.has(hash)) return;
  if (sent === after) {
    writeSync(STANDARD_ERROR, `dies at: ${sql.slice(0, 80)}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
  sent += 1;
  known.add(hash);
  appendFileSync(DIES_FILE, `${hash}\n`);
}

type Query = (this: object, sql: string | { sql: string }, ...rest: unknown[]) => unknown;
type Prepare = (this: object, sql: string) => unknown;

const mariadb = (Connection as unknown as { prototype: { query: Query } }).prototype;
const { query } = mariadb;
mariadb.query = function (sql, ...rest) {
  pass(typeof sql === 'string' ? sql : sql.sql);
  return query.call(this, sql, ...rest);
};

/* eslint-disable-next-line @typescript-eslint/no-require-imports -- the file exists only once the program is built. */
const { SqliteDriver } = require(join(process.cwd(), 'dist/shared/store/connection/sqlite-driver.js')) as {
  SqliteDriver: { prototype: { prepare: Prepare } };
};
const { prepare } = SqliteDriver.prototype;
SqliteDriver.prototype.prepare = function (sql) {
  pass(sql);
  return prepare.call(this, sql);
};
