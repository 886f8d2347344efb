import { existsSync } from 'node:fs';
import { type DataSource } from 'typeorm';
import { type Subgraph } from '../../shared/process/subgraph';
import { SUBGRAPHS } from '../../shared/kernel/ids/subgraph-names';
import { checkpointPath } from '../../shared/record/chain/checkpoint-file';
import { KeyFileError, isThere } from '../../shared/runtime/key-ring/key-file';
import { KeyFolder } from '../../shared/runtime/keys';
import { type Config } from '../../shared/runtime/settings/config';
import { errorNumber } from '../../shared/store/connection/transaction';
import { databaseAddress, sqliteFileOf } from '../../shared/store/database-address';
import { dependsOn } from '../../shared/store/keys/check-keys';
import { openDatabase } from '../../shared/store/open-database';

type Described = Pick<Subgraph<object>, 'name' | 'database'>;

/** The error number of MariaDB for a database that does not exist. */
const NO_DATABASE = 1049;

/**
 * Opens the key folder. The folder makes a missing key when the Hub first needs it, so this function first checks that
 * no database depends on a missing key. A new key would not decrypt what the lost key encrypted, and the same person
 * could be registered twice.
 * @param subgraphs the subgraphs whose rows depend on keys. Only their names and the shapes of their databases are
 * read, so it does not matter with which keys they were built
 * @throws KeyFileError if a database or signed checkpoints depend on a missing key. The error says what to do.
 */
export async function openKeys(config: Config, subgraphs: readonly Described[]): Promise<KeyFolder> {
  const folder = new KeyFolder(config.dataFolder);
  await assertNoKeyLost(config, folder, subgraphs);
  assertNoSignerLost(config, folder);
  return folder;
}

async function assertNoKeyLost(config: Config, folder: KeyFolder, subgraphs: readonly Described[]): Promise<void> {
  for (const subgraph of subgraphs) {
    const missing = (subgraph.database.keys ?? []).filter(({ name }) => !isThere(folder.path(name, 'SECRET')));
    const database = missing.length === 0 ? null : await openIfThere(subgraph, config);
    if (database === null) continue;
    try {
      for (const key of missing) {
        const needed = await dependsOn(database, key);
        if (needed !== null) throw lost(subgraph, key.name, { path: folder.path(key.name, 'SECRET'), ...needed });
      }
    } finally {
      await database.destroy();
    }
  }
}

/**
 * Checks that each subgraph with checkpoints still has the key that signed them. With a new key, none of them would be
 * valid.
 */
function assertNoSignerLost({ checkpointFolder }: Config, folder: KeyFolder): void {
  for (const subgraph of SUBGRAPHS) {
    const name = `subgraph-${subgraph}`;
    const path = folder.path(name, 'PAIR');
    if (isThere(path) || !existsSync(checkpointPath(checkpointFolder, subgraph))) continue;
    throw new KeyFileError(
      `The key ${name} is missing: ${path} does not exist, but it signed the checkpoints in ${checkpointFolder}. ` +
        'Put the file back from the backup of the keys, then start again. Nothing was changed.',
    );
  }
}

async function openIfThere({ name, database: shape }: Described, config: Config): Promise<DataSource | null> {
  if (config.database === null && !existsSync(sqliteFileOf(config, name))) return null;
  try {
    return await openDatabase(databaseAddress(config, name), shape);
  } catch (error) {
    if (errorNumber(error) === NO_DATABASE) return null;
    throw error;
  }
}

function lost(
  { name: subgraph }: Described,
  name: string,
  { path, fingerprint }: { path: string; fingerprint: string | null },
): KeyFileError {
  const which = fingerprint === null ? '' : ` (fingerprint ${fingerprint})`;
  return new KeyFileError(
    `The key ${name}${which} is missing: ${path} does not exist, but the database of ${subgraph} needs it. ` +
      'Put the file back from the backup of the keys, then start again. Nothing was changed.',
  );
}
