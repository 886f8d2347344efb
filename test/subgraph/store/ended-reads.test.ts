import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { lockOf, readingConnection } from '../../../shared/store/connection/connection';
import { migrate } from '../../../shared/store/connection/migrate';
import { openDatabase } from '../../../shared/store/open-database';
import { databaseUnderTest, newAddress } from '../../support/drivers/subgraph/test-database';

const SHAPE = { tables: [], migrations: [], checksums: {} };
const onMariadb = databaseUnderTest().type === 'mysql';
const SLOW = 'SELECT COUNT(*) AS slow FROM seq_1_to_1000000000 a, seq_1_to_1000 b';
const POOL = { connections: 4, waitMilliseconds: 10_000, statementSeconds: 20 };

let source: DataSource;
let close: () => Promise<void>;
let statements: string[];

beforeEach(async () => {
  const { address, drop } = await newAddress();
  const pooled = address.type === 'mysql' ? { ...address, pool: POOL } : address;
  statements = [];
  source = await openDatabase(pooled, SHAPE, { onStatement: (sql) => void statements.push(sql) });
  await migrate(source, {});
  close = async () => {
    await source.destroy();
    await drop();
  };
});
afterEach(() => close());

const gone = new Error('The caller has left.');
const outcome = (work: Promise<unknown>) => work.catch((error: { code?: string; message: string }) => error);

it('starts no read after its request has ended', async () => {
  const request = new AbortController();
  request.abort(gone);
  statements = [];
  expect(await outcome(readingConnection(source, request.signal).query('SELECT 1 AS one', []))).toBe(gone);
  expect(statements).toEqual([]);
});

it('reads as usual while its request goes on', async () => {
  const { signal } = new AbortController();
  const rows = await readingConnection(source, signal).query('SELECT 1 AS one', []);
  expect(rows.map(({ one }) => Number(one))).toEqual([1]);
});

if (onMariadb) {
  const running = async () => {
    const sql = "SELECT COUNT(*) AS n FROM information_schema.processlist WHERE info LIKE 'SELECT COUNT(*) AS slow%'";
    return Number((await source.query<{ n: string }[]>(sql))[0]?.n);
  };

  it('ends the statement of a read whose request has ended, also if the other reads still wait for a connection', async () => {
    const request = new AbortController();
    const connection = readingConnection(source, request.signal);
    const reads = Array.from({ length: 6 }, () => outcome(connection.query(SLOW, [])));
    while ((await running()) < 2) await pause(20);
    const startedAt = performance.now();
    request.abort(gone);
    for (const each of await Promise.all(reads)) expect(['UNAVAILABLE', gone]).toContain(codeOf(each));
    // The server removes a killed statement from its list a moment later.
    while ((await running()) > 0) await pause(20);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    const others = Array.from({ length: 8 }, () => readingConnection(source).query('SELECT 1 AS one', []));
    expect(await Promise.all(others)).toHaveLength(8);
  });

  it('does not end a statement that ends by itself soon after its request', async () => {
    const request = new AbortController();
    const read = readingConnection(source, request.signal).query(
      'SELECT SLEEP(0.05) AS slept, CONNECTION_ID() AS id',
      [],
    );
    await pause(20);
    request.abort(gone);
    expect((await read).map(({ slept }) => Number(slept))).toEqual([0]);
  });
} else {
  it('drops the reads that still wait behind a transaction when their request ends', async () => {
    const request = new AbortController();
    let release: () => void = () => undefined;
    const held = lockOf(source)?.alone(() => new Promise<void>((resolve) => (release = resolve)));
    const connection = readingConnection(source, request.signal);
    const waiting = [1, 2].map(() => outcome(connection.query('SELECT 1 AS one', [])));
    statements = [];
    request.abort(gone);
    release();
    await held;
    expect(await Promise.all(waiting)).toEqual([gone, gone]);
    expect(statements).toEqual([]);
    expect(await readingConnection(source).query('SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  });
}

function codeOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'code' in result ? result.code : result;
}
