import Libsql from 'libsql';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { OperatorRefusal } from '../../kernel/operator-refusal';
import { type DatabaseAddress } from '../open-database';

export type SqliteFile = Extract<DatabaseAddress, { type: 'sqlite' }> & { name: SubgraphName };

/** A database whose state at one moment can be read, whatever others write meanwhile. */
export type PinnedDatabase = {
  readonly name: SubgraphName;
  readonly bytes: number;
  /** Returns the database file as it was at that moment, in pieces of several pages. */
  pages(): Iterable<Uint8Array>;
  query(sql: string): Promise<Record<string, unknown>[]>;
};

/** The longest wait for a lock in the first attempt. It grows by this time with each further attempt. */
const WAIT_A_TRY_MILLISECONDS = 10;
const LONGEST_WAIT_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 100;
const GIVE_UP_AFTER_MILLISECONDS = 60_000;
const READ_TIMEOUT_MILLISECONDS = 5000;
const PAGES_A_PIECE = 256;

/**
 * Pins all databases at one moment, and reads them while other processes continue to write. It holds all their write
 * locks only until each database has a read transaction, which takes some milliseconds. While it holds a lock, it waits
 * at most 250 ms for the next lock. A longer wait may be in vain. A Hub that runs as one process may hold the next
 * lock, while its only thread waits for a lock that this function holds.
 * @throws OperatorRefusal if it could not lock all databases within a minute
 */
export async function pinnedAtOneMoment<T>(
  files: readonly SqliteFile[],
  work: (pinned: readonly PinnedDatabase[]) => Promise<T>,
): Promise<T> {
  const databases = files.map((file) => new Pinnable(file));
  try {
    const giveUpAt = performance.now() + GIVE_UP_AFTER_MILLISECONDS;
    for (let attempt = 1; ; attempt += 1) {
      const busy = pinTogether(databases, Math.min(attempt * WAIT_A_TRY_MILLISECONDS, LONGEST_WAIT_MILLISECONDS));
      if (busy === null) return await work(databases);
      if (performance.now() > giveUpAt) throw neverFree(busy);
      await pause(randomInt(LONGEST_PAUSE_MILLISECONDS));
    }
  } finally {
    for (const database of databases) database.close();
  }
}

/**
 * Locks all databases in their order, pins them and unlocks them.
 * @returns the name of the first database whose lock was not free; null if all are pinned
 */
function pinTogether(databases: readonly Pinnable[], timeout: number): SubgraphName | null {
  try {
    for (const database of databases) if (!database.lock(timeout)) return database.name;
    for (const database of databases) database.pin();
    return null;
  } finally {
    for (const database of databases) database.unlock();
  }
}

function neverFree(name: SubgraphName): OperatorRefusal {
  return new OperatorRefusal({
    zh: `数据库 ${name} 长时间被占用,无法取得同一时刻的备份。请在写入较少时重试。`,
    en:
      `The database of ${name} was in use for too long, so the databases could not be read as of one moment. ` +
      'Try again when there are fewer writes.',
  });
}

/** Returns whether a lock was not free. The error is recognised by its code, because libsql throws no native errors. */
function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'SQLITE_BUSY';
}

class Pinnable implements PinnedDatabase {
  readonly name: SubgraphName;
  private readonly writer: Libsql.Database;
  private readonly reader: Libsql.Database;
  private isLocked = false;

  constructor({ name, file }: SqliteFile) {
    this.name = name;
    this.writer = new Libsql(file, { timeout: LONGEST_WAIT_MILLISECONDS });
    this.reader = new Libsql(file, { timeout: READ_TIMEOUT_MILLISECONDS });
  }

  get bytes(): number {
    const [row] = this.rows('SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()');
    return Number(row?.['bytes']);
  }

  /** Locks the database, so that nobody else can write until `unlock`. @returns whether the lock was free */
  lock(timeout: number): boolean {
    this.writer.exec(`PRAGMA busy_timeout = ${timeout}`);
    try {
      this.writer.exec('BEGIN IMMEDIATE');
      this.isLocked = true;
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  }

  unlock(): void {
    if (this.isLocked) this.writer.exec('ROLLBACK');
    this.isLocked = false;
  }

  /** Begins to read. The first statement of a read transaction fixes the state that all its statements read. */
  pin(): void {
    this.reader.exec('BEGIN');
    this.reader.prepare('SELECT COUNT(*) FROM sqlite_master').all();
  }

  *pages(): Generator<Uint8Array> {
    const rows = this.reader.prepare('SELECT data FROM sqlite_dbpage').raw(true).iterate();
    let pages: Uint8Array[] = [];
    for (const row of rows) {
      pages.push((row as [Uint8Array])[0]);
      if (pages.length < PAGES_A_PIECE) continue;
      yield Buffer.concat(pages);
      pages = [];
    }
    yield Buffer.concat(pages);
  }

  query(sql: string): Promise<Record<string, unknown>[]> {
    return Promise.resolve(this.rows(sql));
  }

  close(): void {
    this.reader.close();
    this.writer.close();
  }

  private rows(sql: string): Record<string, unknown>[] {
    return this.reader.prepare(sql).all() as Record<string, unknown>[];
  }
}
