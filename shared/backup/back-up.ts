import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isNativeError } from 'node:util/types';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { type Config } from '../runtime/settings/config';
import { type DatabasesBackedUp, backUpMariadb, backUpSqlite } from './back-up-databases';
import { copyHashed, writeHashed } from './hashed-copy';
import { type BackedUpFile, FORMAT, MANIFEST, type Manifest } from './manifest';
import { productVersion } from './product-version';
import { type Print, Progress } from './progress';
import { type SourceFile, assertKeysUnchanged, attachedFiles, keysAndCheckpoints } from './source-files';

/**
 * Backs up the whole Hub into a new folder: databases, keys, checkpoints and attached files. All databases are copied
 * as of one moment. The folder gets its name once it is complete.
 * @throws OperatorRefusal if the folder has content, or if anything cannot be read or written
 */
export async function backUp(
  config: Config,
  to: string,
  { print, now }: { print: Print; now: Date },
): Promise<Manifest> {
  const target = resolve(to);
  assertFree(target);
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(join(dirname(target), `.${basename(target)}.partial-`));
  try {
    const manifest = await fill(draft, config, { print, now });
    renameSync(draft, target);
    return manifest;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function fill(folder: string, config: Config, { print, now }: { print: Print; now: Date }): Promise<Manifest> {
  const early = keysAndCheckpoints(config);
  const small = await copyAll(early, folder, new Progress(print, KEYS, sizeOf(early)));
  const databases = await backUpDatabases(config, { folder, print });
  assertKeysUnchanged(early, small);
  const attached = attachedFiles(config);
  const kept = await copyAll(attached, folder, new Progress(print, ATTACHMENTS, sizeOf(attached)));
  const manifest: Manifest = {
    format: FORMAT,
    product: productVersion(),
    takenAt: now.toISOString(),
    database: config.database === null ? 'sqlite' : 'mariadb',
    prefix: config.database?.prefix ?? null,
    attachments: config.attachments.s3 === null ? 'included' : 'bucket',
    heads: databases.heads,
    files: [...databases.files, ...small, ...kept],
  };
  const progress = new Progress(print, { zh: '清单', en: 'manifest' }, null);
  await writeHashed(join(folder, MANIFEST), [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)], progress);
  return manifest;
}

const KEYS = { zh: '密钥和检查点', en: 'keys and checkpoints' };
const ATTACHMENTS = { zh: '附件', en: 'attached files' };

function backUpDatabases(config: Config, writing: { folder: string; print: Print }): Promise<DatabasesBackedUp> {
  return config.database === null ? backUpSqlite(config, writing) : backUpMariadb(config, writing);
}

async function copyAll(files: readonly SourceFile[], folder: string, progress: Progress): Promise<BackedUpFile[]> {
  const copied: BackedUpFile[] = [];
  for (const { from, path, bytes } of files) {
    try {
      copied.push({ path, ...(await copyHashed(from, join(folder, path), { bytes, progress })) });
    } catch (error) {
      // The Hub may erase the file of an anonymised person while the backup runs. A file that no longer exists is
      // therefore left out of the backup.
      if (existsSync(from)) throw unreadable(from, error);
      rmSync(join(folder, path), { force: true });
    }
  }
  progress.end();
  return copied;
}

function sizeOf(files: readonly SourceFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function assertFree(target: string): void {
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  throw new OperatorRefusal({
    zh: `${target} 中已有内容,请用 --to 指定一个新文件夹。`,
    en: `${target} has content already. Give a new folder with --to.`,
  });
}

function unreadable(path: string, error: unknown): OperatorRefusal {
  const detail = isNativeError(error) ? error.message : '';
  return new OperatorRefusal({
    zh: `无法备份 ${path},请检查权限和磁盘空间:${detail}`,
    en: `${path} cannot be backed up. Check its permissions and the disk space: ${detail}`,
  });
}
