import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDriver } from '../../../../shared/store/connection/sqlite-driver';
import { pinnedAtOneMoment } from '../../../../shared/store/snapshot/pinned-databases';

const NAMES = ['stations', 'finance'] as const;
let folder: string;
let writers: SqliteDriver[];
const files = () => NAMES.map((name) => ({ type: 'sqlite' as const, name, file: join(folder, `${name}.sqlite`) }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-pinned-'));
  writers = files().map(({ file }) => new SqliteDriver(file, { timeout: 1000 }));
  for (const writer of writers) {
    writer.pragma('journal_mode = WAL');
    writer.prepare('CREATE TABLE t (a INTEGER)').run();
    write(writer, 1);
  }
});
afterEach(() => {
  for (const writer of writers) writer.close();
  rmSync(folder, { recursive: true });
});

function write(writer: SqliteDriver | undefined, value: number): void {
  writer?.prepare('INSERT INTO t VALUES (?)').run(value);
}

function valuesIn(pages: Iterable<Uint8Array>): unknown[] {
  const file = join(mkdtempSync(join(folder, 'copy-')), 'copy.sqlite');
  writeFileSync(file, Buffer.concat([...pages]));
  const copy = new SqliteDriver(file, { timeout: 1000 });
  expect(copy.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const values = copy.prepare('SELECT a FROM t ORDER BY a').all();
  copy.close();
  return values.map(({ a }) => a);
}

describe('databases copied as of one moment', () => {
  it('allow writes of other connections during the copy, and the copy contains none of these writes', async () => {
    await pinnedAtOneMoment(files(), async (pinned) => {
      for (const writer of writers) write(writer, 2);
      // This checkpoint must not write later pages into the file before the copy has read the old pages.
      for (const writer of writers) writer.pragma('wal_checkpoint(PASSIVE)');
      for (const writer of writers) write(writer, 3);
      for (const each of pinned) expect([each.name, valuesIn(each.pages())]).toEqual([each.name, [1]]);
      await Promise.resolve();
    });
    expect(writers[0]?.prepare('SELECT a FROM t ORDER BY a').all()).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
  });

  it('wait for a transaction in one database, and allow writes to the others meanwhile', async () => {
    const [stations, finance] = writers;
    finance?.prepare('BEGIN IMMEDIATE').run();
    write(finance, 2);
    const copied = pinnedAtOneMoment(files(), (pinned) =>
      Promise.resolve(pinned.map((each) => valuesIn(each.pages()))),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    write(stations, 2);
    finance?.prepare('COMMIT').run();
    expect(await copied).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});
