import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OperatorRefusal } from '../kernel/operator-refusal';
import { pemBlocksOf } from '../runtime/key-ring/key-text';
import { type Config } from '../runtime/settings/config';
import { FOLDERS, type Manifest } from './manifest';
import { filesBelow, namedKeyFiles } from './source-files';

/** A file of a backup and where it goes. */
export type Placement = { path: string; to: string; bytes: number; sha256: string };

/** What a restore does with each file of a backup. */
export type Plan = {
  /** The files to write, in this order: the databases come last. */
  writes: Placement[];
  /** The number of checkpoint files that exist already. They stay as they are. */
  keptCheckpoints: number;
  /** Key files that no setting names here. */
  unnamed: string[];
};

/**
 * Plans where each file goes.
 * @throws OperatorRefusal if the data folder has content, or a key file that is another one
 */
export function planOf(manifest: Manifest, folder: string, config: Config): Plan {
  assertEmptyDataFolder(config);
  const keptCheckpoints = filesBelow(config.checkpointFolder).length;
  const plan: Plan = { writes: [], keptCheckpoints, unnamed: [] };
  const byFolder = (name: string) => manifest.files.filter(({ path }) => path.startsWith(`${name}/`));
  const into = (name: string, target: string) =>
    byFolder(name).map(({ path, ...hashed }) => ({ path, ...hashed, to: join(target, path.slice(name.length + 1)) }));
  // Equal names mean equal contents here, and checkpoints that survived may know later events than the backup.
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

/** The data folder may hold nothing but checkpoints, which are worth most where they have survived the databases. */
function assertEmptyDataFolder({ dataFolder, checkpointFolder }: Config): void {
  if (!existsSync(dataFolder)) return;
  const isBelow = resolve(dirname(checkpointFolder)) === resolve(dataFolder);
  const other = readdirSync(dataFolder).find((name) => !isBelow || name !== basename(checkpointFolder));
  if (other === undefined) return;
  throw new OperatorRefusal({
    zh: `${dataFolder} 中已有 ${other},恢复不会覆盖任何数据。请用 HUB_DATA 指定空文件夹,或先将其移走。`,
    en: `${dataFolder} has ${other} already, and a restore overwrites nothing. Name an empty folder with HUB_DATA, or move the old one away.`,
  });
}

/** A present file may hold newer keys too, as after a rotation. */
function assertSameKey(backedUp: string, present: string): void {
  const keysIn = (path: string) => keysOf(readFileSync(path, 'utf8'));
  const held = new Set(keysIn(present));
  if (keysIn(backedUp).every((key) => held.has(key))) return;
  throw new OperatorRefusal({
    zh: `密钥文件 ${present} 与备份中的不同,用它无法读取备份的数据。请移走它,恢复时会写入备份中的密钥。`,
    en: `The key file ${present} is another one than that of the backup, whose data it cannot read. Move it away, and the restore writes the right one.`,
  });
}

/** Divides a key file into its keys: blocks of PEM, or one secret a line. */
function keysOf(text: string): string[] {
  const blocks = pemBlocksOf(text);
  return blocks.length > 0
    ? blocks
    : text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
