import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { pemBlocksOf } from '../runtime/key-ring/key-text';
import { type Config } from '../runtime/settings/config';
import { FOLDERS, type Manifest } from './manifest';
import { filesBelow, namedKeyFiles } from './source-files';

/** A file of a backup, and the path to which the restore writes it. */
export type Placement = { path: string; to: string; bytes: number; sha256: string };

/** The plan of a restore: which files it writes, keeps and leaves out. */
export type Plan = {
  /** The files to write, in this order: the databases come last. */
  writes: Placement[];
  /** The number of checkpoint files that exist already. They stay as they are. */
  keptCheckpoints: number;
  /** The key files of the backup that are not restored, because no setting of this process says where to write them. */
  unnamed: string[];
};

/**
 * Plans where the restore writes each file of a backup.
 * @throws OperatorRefusal if the data folder has content, or if an existing key file lacks a key of the backup
 */
export function planOf(manifest: Manifest, folder: string, config: Config): Plan {
  assertEmptyDataFolder(config);
  const keptCheckpoints = filesBelow(config.checkpointFolder).length;
  const plan: Plan = { writes: [], keptCheckpoints, unnamed: [] };
  const byFolder = (name: string) => manifest.files.filter(({ path }) => path.startsWith(`${name}/`));
  const into = (name: string, target: string) =>
    byFolder(name).map(({ path, ...hashed }) => ({ path, ...hashed, to: join(target, path.slice(name.length + 1)) }));
  // Existing files are kept. An existing attached file equals that of the backup, because its name is its hash. An
  // existing checkpoint file may cover later events than the backup.
  const attachments = config.attachments.s3 === null ? into(FOLDERS.attachments, config.attachments.folder) : [];
  for (const each of [...attachments, ...into(FOLDERS.checkpoints, config.checkpointFolder)]) {
    if (!existsSync(each.to)) plan.writes.push(each);
  }
  const named = new Map(namedKeyFiles(config.keyFiles).map(({ name, path }) => [name, path]));
  for (const file of byFolder(FOLDERS.keyFiles)) {
    const to = named.get(basename(file.path));
    if (to === undefined) plan.unnamed.push(file.path);
    else if (!existsSync(to)) plan.writes.push({ ...file, to });
    else assertSameKey(join(folder, file.path), to);
  }
  plan.writes.push(...into(FOLDERS.keys, join(config.dataFolder, 'keys')));
  if (manifest.database === 'sqlite') plan.writes.push(...into(FOLDERS.databases, config.dataFolder));
  return plan;
}

/**
 * Checks that the data folder is empty or holds only checkpoints. After a loss, the checkpoints prove which events the
 * databases lost, so they may stay.
 */
function assertEmptyDataFolder({ dataFolder, checkpointFolder }: Config): void {
  if (!existsSync(dataFolder)) return;
  const isBelow = resolve(dirname(checkpointFolder)) === resolve(dataFolder);
  const other = readdirSync(dataFolder).find((name) => !isBelow || name !== basename(checkpointFolder));
  if (other === undefined) return;
  throw new OperatorRefusal({
    zh: `${dataFolder} 中已有 ${other},恢复不会覆盖任何数据。请用 HUB_DATA 指定空文件夹,或先将其移走。`,
    en:
      `${dataFolder} has ${other} already, and a restore overwrites nothing. Set HUB_DATA to an empty folder, ` +
      `or move ${other} away.`,
  });
}

/**
 * Refuses an existing key file that lacks a key of the backup. An accepted file may also hold newer keys, as after a
 * rotation.
 */
function assertSameKey(backedUp: string, present: string): void {
  const keysIn = (path: string) => keysOf(readFileSync(path, 'utf8'));
  const held = new Set(keysIn(present));
  if (keysIn(backedUp).every((key) => held.has(key))) return;
  throw new OperatorRefusal({
    zh: `密钥文件 ${present} 缺少备份所用的密钥,无法读取备份的数据。请将其移走,恢复时会写入备份中的密钥文件。`,
    en:
      `The key file ${present} lacks a key of the backup, so it cannot read the data of the backup. Move it away, ` +
      'and the restore writes the key file of the backup.',
  });
}

/** Returns the keys of a key file: its PEM blocks or, if it has none, its lines. */
function keysOf(text: string): string[] {
  const blocks = pemBlocksOf(text);
  return blocks.length > 0
    ? blocks
    : text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
