import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDriver } from '../../../../shared/store/connection/sqlite-driver';
import { isDuplicate } from '../../../../shared/store/connection/transaction';

const opened = (file = ':memory:') => new SqliteDriver(file, { timeout: 5000 });

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('SQLite driver', () => {
  it.each([
    ['one parameter too few', 'SELECT ? AS a, ? AS b', [1]],
    ['one parameter too many', 'SELECT ? AS a', [1, 2]],
    ['a parameter where the text quotes a question mark', 'SELECT \'?\', "name", `name` FROM sqlite_master -- ?', [1]],
    ['a boolean', 'SELECT ? AS a', [true]],
    ['a date', 'SELECT ? AS a', [new Date(0)]],
    ['an object', 'SELECT ? AS a, ? AS b', [1, { x: 1 }]],
    ['a list', 'SELECT ? AS a, ? AS b', [1, [2]]],
    ['bytes', 'SELECT ? AS a', [Buffer.from('a')]],
  ])('refuses %s', (_what, sql, parameters) => {
    expect(() =>
      opened()
        .prepare(sql)
        .all(...parameters),
    ).toThrow(/parameter/);
  });

  it('refuses a second statement in the same text', () => {
    expect(() => opened().prepare('SELECT 1; SELECT 2')).toThrow('one statement');
    expect(opened().prepare("SELECT ';x' AS a; ").all()).toEqual([{ a: ';x' }]);
  });

  it('binds whole numbers so that a division has MariaDB’s result, undefined as NULL, and text unchanged', () => {
    const sql = 'SELECT ? / 2 AS half, ? AS none, ? AS missing, length(CAST(? AS BLOB)) AS bytes';
    const [row] = opened().prepare(sql).all(7, null, undefined, '历\u0000x');
    expect(row).toEqual({ half: 3.5, none: null, missing: null, bytes: 5 });
  });

  it('reports a duplicate key by its code, and inserts the next row', () => {
    const database = opened();
    database.prepare('CREATE TABLE `t` (`id` varchar(26) PRIMARY KEY)').run();
    const insert = database.prepare('INSERT INTO `t` VALUES (?)');
    expect(insert.run('a').changes).toBe(1);
    expect(isDuplicate(caught(() => insert.run('a')))).toBe(true);
    expect(insert.run('b').changes).toBe(1);
  });

  it('reads a column that was added to a table', () => {
    const database = opened();
    database.prepare('CREATE TABLE `t` (`a` int)').run();
    database.prepare('INSERT INTO `t` VALUES (?)').run(1);
    const select = database.prepare('SELECT * FROM `t`');
    expect(select.all()).toEqual([{ a: 1 }]);
    database.prepare('ALTER TABLE `t` ADD COLUMN `b` int').run();
    expect(select.all()).toEqual([{ a: 1, b: null }]);
  });

  it('writes the whole database to its file when it closes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-sqlite-'));
    const database = opened(join(folder, 'a.sqlite'));
    database.prepare('PRAGMA journal_mode = WAL').all();
    database.prepare('CREATE TABLE `t` (`id` varchar(26) PRIMARY KEY)').run();
    database.prepare('INSERT INTO `t` VALUES (?)').run('kept in the file');
    database.close();
    expect(statSync(join(folder, 'a.sqlite-wal')).size).toBe(0);
    expect(readFileSync(join(folder, 'a.sqlite')).includes('kept in the file')).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
