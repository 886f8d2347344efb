import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SUBGRAPHS } from '../kernel/ids/subgraph-names';
import { jsonOrNull } from '../kernel/json-or-null';
import { OperatorRefusal } from '../kernel/operator-refusal';

export const MANIFEST = 'manifest.json';
/** The format of backups that this version writes and reads. */
export const FORMAT = 1;

/**
 * The folders of a backup. `keyFiles` holds the key files that the settings name, `keys` the key files of the data
 * folder.
 */
export const FOLDERS = {
  databases: 'databases',
  keys: 'keys',
  keyFiles: 'key-files',
  checkpoints: 'checkpoints',
  attachments: 'attachments',
} as const;

/** The one file that holds all databases of MariaDB. */
export const DUMP = `${FOLDERS.databases}/all.sql`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A path relative to the folder of the backup, with slashes. It cannot leave that folder. */
const path = z.string().refine((text) => text.split('/').every((part) => !['', '.', '..'].includes(part)));
const fileSchema = z.strictObject({ path, bytes: z.int().min(0), sha256 });
const headsSchema = z.record(z.string(), z.strictObject({ length: z.int().min(0), hash: sha256 }));

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  product: z.string(),
  /** The instant at which the backup began, in RFC 3339, UTC. */
  takenAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'mariadb']),
  /** The prefix of the names of the databases on MariaDB; null on SQLite. */
  prefix: z.string().nullable(),
  /** Where the attached files are: in this backup, or in a bucket that its owner backs up. */
  attachments: z.enum(['included', 'bucket']),
  /** The last event of each chain, by subgraph and city. */
  heads: z.record(z.enum(SUBGRAPHS), headsSchema),
  files: z.array(fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpFile = z.infer<typeof fileSchema>;
export type Heads = z.infer<typeof headsSchema>;

/** Reads the manifest of a backup. @throws OperatorRefusal if the folder is not a backup that this version can read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw noBackup(folder);
  const content = jsonOrNull(text);
  const { format } = z.object({ format: z.number() }).catch({ format: 0 }).parse(content);
  if (format > FORMAT) throw newerFormat(folder, format);
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) throw damaged(MANIFEST);
  return manifest.data;
}

function noBackup(folder: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `${folder} 不是完整的备份(缺少 ${MANIFEST}),请核对 --from。`,
    en: `${folder} is not a complete backup, because it has no ${MANIFEST}. Check --from.`,
  });
}

function newerFormat(folder: string, format: number): OperatorRefusal {
  return new OperatorRefusal({
    zh: `${folder} 的备份格式为 ${format},本版本只支持到 ${FORMAT}。请用制作该备份的版本恢复。`,
    en:
      `The backup in ${folder} has format ${format}, but this version reads only formats up to ${FORMAT}. ` +
      'Restore it with the version that made it.',
  });
}

export function damaged(file: string): OperatorRefusal {
  return new OperatorRefusal({
    zh: `备份已损坏:${file} 缺失或内容不符。未写入任何数据,请换用另一份备份。`,
    en: `The backup is damaged: ${file} is missing or was changed. Nothing was written. Use another backup.`,
  });
}
