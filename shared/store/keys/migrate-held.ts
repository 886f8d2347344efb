import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type MigrationChecksums, migrate } from '../connection/migrate';
import { type Recording, assertKeys, recordKeys } from './check-keys';
import { type DataKey } from './data-key';

/** The parts of a database's shape that its migration needs. */
type Migrated = { checksums: MigrationChecksums; keys?: readonly DataKey[] };

export type HeldMigration = { subgraph: SubgraphName; shape: Migrated } & Omit<Recording, 'keys'>;

/**
 * Checks that the process holds the keys of a database, migrates it, and records the keys. It destroys the connection
 * if the keys do not fit.
 * @returns how many migrations ran
 * @throws ForeignKeyError if the process lacks a key on which the stored data depends; the check precedes every change
 */
export async function migrateHeld(
  source: DataSource,
  { subgraph, shape: { checksums, keys }, now, may }: HeldMigration,
): Promise<number> {
  await assertHeld(source, subgraph, keys);
  const count = await migrate(source, checksums);
  await recordKeys(source, { keys, now, may });
  return count;
}

/** Checks that the process holds the keys of a database, and destroys the connection if it does not. */
export async function assertHeld(
  source: DataSource,
  subgraph: SubgraphName,
  keys: readonly DataKey[] | undefined,
): Promise<void> {
  await assertKeys(source, subgraph, keys).catch(async (error: unknown) => {
    await source.destroy();
    throw error;
  });
}
