import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseAddress } from '../../../../shared/store/database-address';
import { SqliteDriver } from '../../../../shared/store/connection/sqlite-driver';

const dataFolder = mkdtempSync(join(tmpdir(), 'hub-locks-'));
afterAll(() => rmSync(dataFolder, { recursive: true }));

/** Counts the locks of this process on a file. */
function locksOn(path: string): number {
  const inode = String(statSync(path).ino);
  const locks = readFileSync('/proc/locks', 'utf8').split('\n');
  return locks.filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${inode} `)).length;
}

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('keeps the locks on an open database when the address is requested again', () => {
  const config = { database: null, dataFolder };
  const address = databaseAddress(config, 'stations');
  if (address.type !== 'sqlite') throw new Error('The address must be a file.');
  const database = new SqliteDriver(address.file, { timeout: 1000 });
  database.pragma('journal_mode = WAL');
  database.prepare('CREATE TABLE t (a INTEGER)').run();
  const before = locksOn(address.file);
  expect(before).toBeGreaterThan(0);
  databaseAddress(config, 'stations');
  expect(locksOn(address.file)).toBe(before);
  database.close();
});
