import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { type DataSource } from 'typeorm';
import {
  type DatabaseAddress,
  type DatabaseShape,
  type OnStatement,
  openDatabase,
} from '../../../../shared/store/open-database';
import { migrateByCopy } from '../migrated-copy';

type TestDatabase = { type: 'sqlite' } | { type: 'mysql'; url: string };

/** Returns the kind of database of this test run. jest.config.mjs runs each suite once for each kind. */
export function databaseUnderTest(): TestDatabase {
  return (globalThis as unknown as { HUB_TEST_DATABASE?: TestDatabase }).HUB_TEST_DATABASE ?? { type: 'sqlite' };
}

/** Opens an empty, migrated database for one test. `close` drops the database. */
export async function openTestDatabase(
  shape: DatabaseShape,
  onStatement?: OnStatement,
): Promise<{ database: DataSource; close: () => Promise<void> }> {
  const { address, drop } = await newAddress();
  const database = await openDatabase(address, shape, { onStatement });
  await migrateByCopy(database, shape);
  const close = async () => {
    await database.destroy();
    await drop();
  };
  return { database, close };
}

/** Makes an empty database without tables. `drop` removes it. */
export async function newAddress(): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const under = databaseUnderTest();
  if (under.type === 'sqlite') return { address: { type: 'sqlite', file: ':memory:' }, drop: () => Promise.resolve() };
  const { hostname, port, username, password } = new URL(under.url);
  const server = { host: hostname, port: Number(port), user: username, password: decodeURIComponent(password) };
  const name = `hub_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    address: { type: 'mysql', ...server, database: name },
    drop: () => runOnServer(server, `DROP DATABASE ${name}`),
  };
}

type Server = { host: string; port: number; user: string; password: string };

async function runOnServer(server: Server, sql: string): Promise<void> {
  const connection = await createConnection(server);
  await connection.query(sql);
  await connection.end();
}
