import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPHS } from '../kernel/ids/subgraph-names';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { type Config } from '../runtime/settings/config';
import { hashFile } from './hashed-copy';
import { DUMP, FOLDERS, type Manifest, damaged, readManifest } from './manifest';
import { type Print, Progress } from './progress';

/**
 * Verifies that a backup is complete and unchanged, and returns its manifest. A restore calls it before it writes
 * anything.
 * @throws OperatorRefusal if a file is missing or was changed; it names the first such file
 */
export async function checkedBackup(folder: string, config: Config, print: Print): Promise<Manifest> {
  const manifest = await readManifest(folder);
  assertSameKind(manifest, config);
  const paths = new Set(manifest.files.map(({ path }) => path));
  const missing = databasesOf(manifest).find((path) => !paths.has(path));
  if (missing !== undefined) throw damaged(missing);
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = new Progress(print, { zh: '核对备份', en: 'checking the backup' }, total);
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = join(folder, path);
    if (!existsSync(file)) throw damaged(path);
    const found = await hashFile(file, progress);
    if (found.bytes !== bytes || found.sha256 !== sha256) throw damaged(path);
  }
  progress.end();
  return manifest;
}

/** Returns the paths, inside a backup, of the files that hold the databases. */
export function databasesOf({ database }: Pick<Manifest, 'database'>): string[] {
  return database === 'mariadb' ? [DUMP] : SUBGRAPHS.map((name) => `${FOLDERS.databases}/${name}.sqlite`);
}

function assertSameKind({ database }: Manifest, config: Config): void {
  if (database === 'sqlite' && config.database !== null)
    throw new OperatorRefusal({
      zh: '该备份来自 SQLite,而 HUB_DATABASE_URL 指定了 MariaDB。请去掉 HUB_DATABASE_URL 后重试。',
      en: 'This backup comes from SQLite, but HUB_DATABASE_URL names MariaDB. Leave HUB_DATABASE_URL out and try again.',
    });
  if (database === 'mariadb' && config.database === null)
    throw new OperatorRefusal({
      zh: '该备份来自 MariaDB,请用 HUB_DATABASE_URL 指定接收数据的数据库服务器。',
      en: 'This backup comes from MariaDB. Set HUB_DATABASE_URL to the server that receives the data.',
    });
}
