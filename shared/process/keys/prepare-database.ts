import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Log } from '../../runtime/log';
import { type Config } from '../../runtime/settings/config';
import { databaseAddress, ensureSchema } from '../../store/database-address';
import { withPreparationLease } from '../../store/connection/preparation-lease';
import { recordKeys } from '../../store/keys/check-keys';
import { type HeldMigration, assertHeld, migrateHeld } from '../../store/keys/migrate-held';
import { type DatabaseAddress, type DatabaseShape, type Opening, openDatabase } from '../../store/open-database';

/** The parts of a subgraph that concern its database. */
type Described = { name: SubgraphName; database: DatabaseShape };

/**
 * Opens the database of a subgraph.
 * @throws ForeignKeyError if the process lacks a key on which the stored data depends
 */
export async function openHeld(
  { name, database: shape }: Described,
  config: Config,
  opening: Opening = {},
): Promise<DataSource> {
  return openHeldAt(databaseAddress(config, name), { name, database: shape }, opening);
}

async function openHeldAt(
  address: DatabaseAddress,
  { name, database: shape }: Described,
  opening: Opening,
): Promise<DataSource> {
  const database = await openDatabase(address, shape, opening);
  await assertHeld(database, name, shape.keys);
  return database;
}

export type Preparing = {
  subgraph: SubgraphName;
  log: Log;
  now: Date;
  /**
   * What the process may record about its keys. With ACTIVATE, it may make its keys the active keys of the database.
   * With RECORD_FIRST, it may only record a key of which the database has no record yet.
   */
  may: HeldMigration['may'];
  /** Fills the database after its schema is up to date. */
  fill?: (database: DataSource) => Promise<unknown>;
};

/**
 * Makes a database ready for its subgraph: creates its schema if it is missing, migrates and fills it. If several
 * processes start at once, one process prepares the database and the others wait. The statements have no time limit.
 * @returns how many migrations ran now
 * @throws ForeignKeyError if the process lacks a key on which the stored data depends; the check precedes every change
 */
export async function prepareDatabase(
  address: DatabaseAddress,
  shape: DatabaseShape,
  { subgraph, log, now, may, fill = () => Promise.resolve() }: Preparing,
): Promise<number> {
  await ensureSchema(address);
  const database = await openHeldAt(address, { name: subgraph, database: shape }, { isLimited: false });
  const work = async () => {
    // Another process may have rotated a key while this process waited.
    const count = await migrateHeld(database, { subgraph, shape, now, may });
    await fill(database);
    return count;
  };
  const onWait = () => log.info('Preparation postponed: another process prepares the database', { subgraph });
  try {
    return await withPreparationLease(database, work, { onWait });
  } finally {
    // If the keys do not fit, `migrateHeld` has closed the database already.
    if (database.isInitialized) await database.destroy();
  }
}

/**
 * Updates the schema of a subgraph's database.
 * @throws ForeignKeyError if the process lacks a key on which the stored data depends; the check precedes every change
 */
export async function migrateSchema({ name, database: shape }: Described, config: Config, log: Log): Promise<void> {
  const setting = { subgraph: name, log, now: new Date(), may: 'RECORD_FIRST' } as const;
  const count = await prepareDatabase(databaseAddress(config, name), shape, setting);
  log.info('Database schema migrated', { subgraph: name, count });
}

/**
 * Fills the database of a subgraph if it is empty, and otherwise leaves it unchanged. The composition root passes this
 * function in, because the product itself does not import the demonstration.
 * @returns whether it filled the database
 */
export type FillDatabase = (
  filled: { name: SubgraphName; database: DataSource },
  filling: { demo: Config['demo']; now: Date; log: Log },
) => Promise<boolean>;

type Filling = { config: Config; log: Log; fillDatabase: FillDatabase };

/**
 * Fills the database of a subgraph if it is empty.
 * @throws ForeignKeyError if the process lacks a key on which the stored data depends; the check precedes every change
 */
export async function fillSchema(subgraph: Described, { config, log, fillDatabase }: Filling): Promise<void> {
  const database = await openHeld(subgraph, config, { isLimited: false });
  const isFilled = await withPreparationLease(database, async () => {
    await recordKeys(database, { keys: subgraph.database.keys, now: new Date(), may: 'RECORD_FIRST' });
    return fillDatabase({ name: subgraph.name, database }, { demo: config.demo, now: new Date(), log });
  });
  await database.destroy();
  if (!isFilled) log.info('Filling skipped: database already has rows', { subgraph: subgraph.name });
}
