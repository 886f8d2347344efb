import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isNativeError } from 'node:util/types';
import { type Config } from '../runtime/settings/config';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { SUBGRAPHS } from '../kernel/ids/subgraph-names';
import { withMariadbProgram } from '../store/snapshot/mariadb-program';
import { assertEmptySchemas } from '../store/snapshot/empty-schemas';
import { addressOf, mysqlAddresses } from './back-up-databases';
import { checkedBackup } from './check-backup';
import { renamed } from './dump-reading';
import { copyHashed } from './hashed-copy';
import { DUMP, type Manifest, damaged } from './manifest';
import { type Placement, type Plan, planOf } from './placements';
import { type Print, Progress } from './progress';

export type Restored = { manifest: Manifest; plan: Plan };

/**
 * Restores a backup into an empty data folder and empty databases. It first verifies that the backup is intact. It
 * writes each file under a draft name, and renames the drafts only after every file and every MariaDB database is
 * written.
 * @throws OperatorRefusal if the backup is damaged, or if the folder or a database is not empty. Nothing is restored in
 * these cases. It also throws if MariaDB does not load the whole dump. Some tables may exist then.
 */
export async function restoreBackup(config: Config, from: string, print: Print): Promise<Restored> {
  const folder = resolve(from);
  const manifest = await checkedBackup(folder, config, print);
  const plan = planOf(manifest, folder, config);
  if (manifest.database === 'mariadb') await assertEmptySchemas(mysqlAddresses(config));
  const staged: Placement[] = [];
  try {
    await stage(plan, staged, { folder, print });
    if (manifest.database === 'mariadb') await load(manifest, config, { folder, print });
    for (const { to } of staged) await rename(draftOf(to), to);
  } finally {
    for (const { to } of staged) await rm(draftOf(to), { force: true });
  }
  return { manifest, plan };
}

type Reading = { folder: string; print: Print };

function draftOf(path: string): string {
  return `${path}.restoring`;
}

async function stage({ writes }: Plan, staged: Placement[], { folder, print }: Reading): Promise<void> {
  const total = writes.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new Progress(print, { zh: '写入文件', en: 'writing files' }, total);
  for (const each of writes) {
    const { path, to, bytes, sha256 } = each;
    await rm(draftOf(to), { force: true });
    staged.push(each);
    const copied = await copyHashed(join(folder, path), draftOf(to), { bytes, progress });
    if (copied.sha256 !== sha256) throw damaged(path);
  }
  progress.end();
}

/** Loads the dump into the databases that the settings name. Their prefix may differ from the prefix in the backup. */
async function load({ prefix, files }: Manifest, config: Config, { folder, print }: Reading): Promise<void> {
  const addresses = mysqlAddresses(config);
  const names = new Map(SUBGRAPHS.map((name, index) => [`${prefix}${name}`, addresses[index]?.database ?? '']));
  const total = files.find(({ path }) => path === DUMP)?.bytes ?? 0;
  const progress = new Progress(print, { zh: '写入四个数据库', en: 'loading four databases' }, total);
  const program = { address: addressOf(addresses), args: ['--batch'] };
  const loading = withMariadbProgram('mariadb', program, async ({ stdin, stdout }) => {
    stdout.resume();
    await pipeline(counted(renamed(createReadStream(join(folder, DUMP)), names), progress), stdin);
  });
  await loading.catch((error: unknown) => {
    throw halfLoaded([...names.values()], error);
  });
  progress.end();
}

/** Returns the refusal after a failed load. MariaDB commits each table on its own, so some tables may exist. */
function halfLoaded(databases: readonly string[], error: unknown): OperatorRefusal {
  const [names, detail] = [databases.join(', '), isNativeError(error) ? error.message : ''];
  return new OperatorRefusal({
    zh: `数据库未能完整写入,请删除 ${names} 后重新恢复。`,
    en: `The databases were not loaded completely. Drop ${names} and restore again. ${detail}`,
  });
}

async function* counted(pieces: AsyncIterable<Buffer>, progress: Progress): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    progress.advance(piece.length);
    yield piece;
  }
}
