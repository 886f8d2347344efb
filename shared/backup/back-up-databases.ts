import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPHS, type SubgraphName } from '../kernel/ids/subgraph-names';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { type Config } from '../runtime/settings/config';
import { readHeads } from '../record/events/event-log';
import { databaseAddress, sqliteFileOf } from '../store/database-address';
import { type MariadbAddress } from '../store/connection/mariadb-options';
import { withMariadbProgram } from '../store/snapshot/mariadb-program';
import { type PinnedDatabase, type SqliteFile, pinnedAtOneMoment } from '../store/snapshot/pinned-databases';
import { DumpReading } from './dump-reading';
import { writeHashed } from './hashed-copy';
import { type BackedUpFile, DUMP, FOLDERS, type Heads, type Manifest } from './manifest';
import { type Print, Progress } from './progress';

/**
 * The database files in a backup, and the last event of each chain in the databases. All of them show the databases at
 * the same moment.
 */
export type DatabasesBackedUp = { files: BackedUpFile[]; heads: Manifest['heads'] };

export type Writing = { folder: string; print: Print };

/**
 * Copies all SQLite databases as they are at one and the same moment. The Hub may run at the same time.
 * @throws OperatorRefusal if a database is missing
 */
export function backUpSqlite(config: Config, writing: Writing): Promise<DatabasesBackedUp> {
  return pinnedAtOneMoment(
    SUBGRAPHS.map((name) => existingFile(config, name)),
    async (pinned) => {
      const backedUp: DatabasesBackedUp = { files: [], heads: {} as Manifest['heads'] };
      for (const database of pinned) {
        backedUp.files.push(await copyPinned(database, writing));
        backedUp.heads[database.name] = Object.fromEntries(await readHeads(database));
      }
      return backedUp;
    },
  );
}

function existingFile(config: Config, name: SubgraphName): SqliteFile {
  const file = sqliteFileOf(config, name);
  if (existsSync(file)) return { type: 'sqlite', name, file };
  throw new OperatorRefusal({
    zh: `${config.dataFolder} 中没有 ${name} 的数据库,请核对 HUB_DATA。`,
    en: `There is no database of ${name} in ${config.dataFolder}. Correct HUB_DATA.`,
  });
}

async function copyPinned(database: PinnedDatabase, { folder, print }: Writing): Promise<BackedUpFile> {
  const { name, bytes } = database;
  const path = `${FOLDERS.databases}/${name}.sqlite`;
  const progress = new Progress(print, { zh: `数据库 ${name}`, en: `database ${name}` }, bytes);
  const hashed = await writeHashed(join(folder, path), database.pages(), progress);
  progress.end();
  return { path, ...hashed };
}

const DUMP_OPTIONS = ['--single-transaction', '--quick', '--hex-blob', '--no-tablespaces', '--skip-add-drop-table'];

/** Dumps all databases of MariaDB in one transaction. @throws OperatorRefusal if the dump fails or is not complete */
export async function backUpMariadb(config: Config, { folder, print }: Writing): Promise<DatabasesBackedUp> {
  const addresses = mysqlAddresses(config);
  const reading = new DumpReading();
  const progress = new Progress(print, { zh: '四个数据库(mariadb-dump)', en: 'four databases (mariadb-dump)' }, null);
  const databases = addresses.map(({ database }) => database);
  const program = { address: addressOf(addresses), args: [...DUMP_OPTIONS, '--databases', ...databases] };
  const hashed = await withMariadbProgram('mariadb-dump', program, ({ stdin, stdout }) => {
    stdin.end();
    return writeHashed(join(folder, DUMP), readBy(reading, stdout), progress);
  });
  progress.end();
  const heads = databases.map((name) => reading.heads.get(name));
  if (!reading.isComplete || heads.includes(undefined)) throw incomplete();
  const bySubgraph = SUBGRAPHS.map((name, index): [SubgraphName, Heads] => [name, heads[index] ?? {}]);
  return { files: [{ path: DUMP, ...hashed }], heads: Object.fromEntries(bySubgraph) as Manifest['heads'] };
}

async function* readBy(reading: DumpReading, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    reading.take(piece);
    yield piece;
  }
}

/** Returns the addresses of all databases on MariaDB, in the order of the subgraphs. */
export function mysqlAddresses(config: Pick<Config, 'database' | 'dataFolder'>): MariadbAddress[] {
  return SUBGRAPHS.map((name) => {
    const address = databaseAddress(config, name);
    if (address.type === 'mysql') return address;
    throw new Error(`The database of ${name} is not on MariaDB, because HUB_DATABASE_URL is not set. Set it.`);
  });
}

/** Returns the first address. All databases are on the same server, so any of their addresses leads to it. */
export function addressOf([first]: readonly MariadbAddress[]): MariadbAddress {
  if (first === undefined) throw new Error('The list of database addresses is empty.');
  return first;
}

function incomplete(): OperatorRefusal {
  return new OperatorRefusal({
    zh: 'mariadb-dump 的输出不完整,未保留任何备份。请检查磁盘空间和数据库用户的权限后重试。',
    en:
      'The output of mariadb-dump is not complete, and no backup was kept. Check the disk space and the permissions ' +
      'of the database user, and try again.',
  });
}
