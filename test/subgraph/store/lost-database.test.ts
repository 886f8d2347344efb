import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { isDatabaseReady } from '../../../shared/graphql/database-check';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { type Connection, readingConnection } from '../../../shared/store/connection/connection';
import { migrate } from '../../../shared/store/connection/migrate';
import { inTransaction } from '../../../shared/store/connection/transaction';
import { openDatabase } from '../../../shared/store/open-database';
import { type BreakableLink, breakableLink } from '../../support/drivers/faults/breakable-link';
import { databaseUnderTest, newAddress } from '../../support/drivers/subgraph/test-database';

const SHAPE = { tables: [], migrations: [], checksums: {} };
const onMariadb = databaseUnderTest().type === 'mysql';

let source: DataSource;
let link: BreakableLink | null;
let close: () => Promise<void>;

beforeEach(async () => {
  const { address, drop } = await newAddress();
  const own = await openDatabase(address, SHAPE);
  await migrate(own, {});
  await own.query('CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(4000))');
  await own.query("INSERT INTO note VALUES (1, 'first')");
  link = address.type === 'mysql' ? await breakableLink(address) : null;
  const pool = { connections: 4, waitMilliseconds: 500, statementSeconds: 1 };
  const through =
    address.type === 'mysql' && link !== null ? { ...address, host: '127.0.0.1', port: link.port, pool } : null;
  source = through === null ? own : await openDatabase(through, SHAPE);
  close = async () => {
    await source.destroy().catch(() => undefined);
    await link?.close();
    if (through !== null) await own.destroy();
    await drop();
  };
});
afterEach(() => close());

const read = () => readingConnection(source).query('SELECT text FROM note WHERE id = 1', []);
const write = (id: number, text = 'x') =>
  inTransaction(source, (connection) => connection.query('INSERT INTO note VALUES (?, ?)', [id, text]));
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; details?: { retryAfterSeconds?: number }; message: string }) =>
      [error.code, error.details?.retryAfterSeconds, error.message].join(' '),
  );
const ready = () => isDatabaseReady(source, SILENT_LOG);

/** Defines tests that run only on MariaDB. The function `sqlite` defines tests that run only on SQLite. */
const mariadb = (name: string, cases: () => void) => (onMariadb ? describe(name, cases) : undefined);
const sqlite = (name: string, cases: () => void) => (onMariadb ? undefined : describe(name, cases));

mariadb('a MariaDB server that is lost', () => {
  it('makes reads and writes UNAVAILABLE and the database not ready, until it is back', async () => {
    await link?.become('down');
    expect(await outcome(read())).toBe('UNAVAILABLE 5 The database cannot be reached at present. Try again later.');
    expect(await outcome(write(2))).toContain('UNAVAILABLE 5');
    expect(await ready()).toBe(false);
    await link?.become('open');
    expect(await outcome(read())).toBe('done');
    expect(await outcome(write(2))).toBe('done');
    expect(await ready()).toBe(true);
  });

  it('causes no error if only idle connections broke', async () => {
    await Promise.all([read(), read(), write(2)]);
    await link?.become('down');
    await link?.become('open');
    expect(await Promise.all([read(), read(), write(3)].map(outcome))).toEqual(['done', 'done', 'done']);
  });

  it('makes the outcome uncertain only if the connection broke during COMMIT', async () => {
    link?.cutBefore(/INSERT INTO note VALUES \(2/);
    expect(await outcome(write(2))).toContain('The database cannot be reached at present.');
    link?.cutBefore(/$^/);
    link?.cutAfter(/COMMIT(?!TED)/);
    expect(await outcome(write(3))).toMatch(/^UNAVAILABLE 5 .*not known whether.*idempotency key .*send it again/);
    link?.cutAfter(/$^/);
    expect(await readingConnection(source).query('SELECT id FROM note ORDER BY id', [])).toEqual([
      { id: 1 },
      { id: 3 },
    ]);
  });
});

mariadb('a MariaDB server that is slow, silent or read-only', () => {
  it('answers a statement that takes too long with UNAVAILABLE, and the connection remains usable', async () => {
    const slow = () =>
      readingConnection(source).query('SELECT COUNT(*) FROM seq_1_to_1000000000 a, seq_1_to_1000 b', []);
    expect(await outcome(slow())).toBe('UNAVAILABLE 2 The database is busy, and nothing was done. Try again later.');
    expect(await outcome(read())).toBe('done');
  });

  it('answers a query with UNAVAILABLE if its connection has gone silent', async () => {
    await link?.become('silent');
    expect(await outcome(read())).toContain('UNAVAILABLE 5');
    expect(await ready()).toBe(false);
    await link?.become('open');
    await link?.become('down');
    await link?.become('open');
    expect(await outcome(read())).toBe('done');
  }, 60_000);

  it('still answers reads while all transactions wait for a row, and refuses transactions that wait too long', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const lock = 'SELECT id FROM note WHERE id = 1 FOR UPDATE';
    const holds = (connection: Connection) => connection.query(lock, []).then(() => held);
    const holding = inTransaction(source, holds);
    await pause(100);
    const waiting = inTransaction(source, (connection) => connection.query(lock, []));
    await pause(100);
    expect(await outcome(write(9))).toBe('UNAVAILABLE 2 The database is busy, and nothing was done. Try again later.');
    for (let round = 0; round < 20; round += 1) expect(await outcome(read())).toBe('done');
    release();
    expect(await Promise.all([holding, waiting].map(outcome))).toEqual(['done', 'done']);
  });

  it('answers a write that it refuses as read-only with UNAVAILABLE, and is ready while a row can be stored', async () => {
    const fails = inTransaction(source, async (connection) => {
      await connection.query('INSERT INTO note VALUES (5, ?)', ['x']);
      throw Object.assign(new Error('read-only'), { errno: 1290 });
    });
    expect(await outcome(fails)).toMatch(/^UNAVAILABLE 60 /);
    expect(await ready()).toBe(true);
  });
});

sqlite('a SQLite file on a full disk', () => {
  it('makes writes UNAVAILABLE and the database not ready, until there is space', async () => {
    const [pages] = await source.query<{ page_count: number }[]>('PRAGMA page_count');
    await source.query(`PRAGMA max_page_count = ${pages?.page_count ?? 0}`);
    const refused = /^UNAVAILABLE 60 The database cannot store anything at present, and nothing was saved/;
    const many = async () => {
      for (let id = 10; id < 200; id += 1) await write(id, 'x'.repeat(4000));
    };
    expect(await outcome(many())).toMatch(refused);
    expect(await outcome(read())).toBe('done');
    await source.query('PRAGMA query_only = 1');
    expect(await outcome(write(500))).toMatch(refused);
    expect(await ready()).toBe(false);
    await source.query('PRAGMA query_only = 0');
    expect(await ready()).toBe(true);
    await source.query('PRAGMA max_page_count = 1000000');
    expect(await outcome(write(501))).toBe('done');
  });
});
