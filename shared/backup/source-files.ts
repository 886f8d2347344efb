import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { type Config, type KeyFiles } from '../runtime/settings/config';
import { FOLDERS } from './manifest';

/** A file to back up: its path, its path in the backup, and the number of bytes to copy from its start. */
export type SourceFile = { from: string; path: string; bytes: number };

/** The folder, within that of the attached files, that receives uploads before they are stored. */
const INCOMING = 'incoming';

/**
 * Lists the keys and the checkpoints. Call it before the databases are copied. A checkpoint that is signed after this
 * call may cover events that the backup lacks. It is not copied, because only the first `bytes` of its file are copied.
 */
export function keysAndCheckpoints({ dataFolder, checkpointFolder, keyFiles }: Config): SourceFile[] {
  const named = namedKeyFiles(keyFiles).map(({ name, path }) => {
    if (!existsSync(path)) throw missingKey(path);
    return sourceFile(path, `${FOLDERS.keyFiles}/${name}`);
  });
  const own = filesBelow(join(dataFolder, 'keys')).map(({ path, below }) =>
    sourceFile(path, `${FOLDERS.keys}/${below}`),
  );
  const checkpoints = filesBelow(checkpointFolder).map(({ path, below }) =>
    sourceFile(path, `${FOLDERS.checkpoints}/${below}`),
  );
  return [...own, ...named, ...checkpoints];
}

/**
 * Checks that no key was rotated or retired while the databases were copied. Otherwise the copied keys might not open
 * the copied data.
 * @throws OperatorRefusal if a key file has changed
 */
export function assertKeysUnchanged(
  files: readonly SourceFile[],
  copied: readonly { path: string; sha256: string }[],
): void {
  const hashes = new Map(copied.map(({ path, sha256 }) => [path, sha256]));
  for (const { from, path } of files) {
    if (path.startsWith(`${FOLDERS.checkpoints}/`)) continue;
    const now = existsSync(from) ? createHash('sha256').update(readFileSync(from)).digest('hex') : null;
    if (now === hashes.get(path)) continue;
    throw new OperatorRefusal({
      zh: `备份期间密钥文件 ${from} 已变更,请重新备份。`,
      en: `The key file ${from} changed while the backup ran. Take the backup again.`,
    });
  }
}

/** Lists the attached files. Call it after the databases are copied: a file is stored before a database names it. */
export function attachedFiles({ attachments: { folder, s3 } }: Config): SourceFile[] {
  if (s3 !== null) return [];
  return filesBelow(folder)
    .filter(({ below }) => !below.startsWith(`${INCOMING}/`))
    .map(({ path, below }) => sourceFile(path, `${FOLDERS.attachments}/${below}`));
}

/** Returns the key files that the settings name, each with a name for the backup. */
export function namedKeyFiles({ subgraphPublic, ...single }: KeyFiles): { name: string; path: string }[] {
  const publicHalves = Object.entries(subgraphPublic).map(([name, path]) => [`${name}-public`, path] as const);
  return [...Object.entries(single), ...publicHalves].flatMap(([name, path]) =>
    path === null ? [] : [{ name, path }],
  );
}

function sourceFile(from: string, path: string): SourceFile {
  return { from, path, bytes: statSync(from, { throwIfNoEntry: false })?.size ?? 0 };
}

function missingKey(path: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `找不到密钥文件 ${path},请核对相应的环境变量。`,
    en: `There is no key file ${path}. Correct the environment variable that names this file.`,
  });
}

/** Lists the files of a folder and its subfolders, in order. `below` is the path from the folder, with slashes. */
export function filesBelow(folder: string): { path: string; below: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, below: relative(folder, path).replaceAll('\\', '/') }))
    .sort((one, other) => (one.below < other.below ? -1 : 1));
}
