import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Log } from '../../runtime/log';
import { type Config } from '../../runtime/settings/config';
import { databaseAddress, prepareDatabase } from '../../store/database-address';
import { withPreparationLease } from '../../store/connection/preparation-lease';
import { recordKeys } from '../../store/keys/check-keys';
import { assertHeld } from '../../store/keys/migrate-held';
import { type DatabaseShape, type Opening, openDatabase } from '../../store/open-database';

/** A subgraph, as far as its database is concerned. */
type Described = { name: SubgraphName; database: DatabaseShape };

/** Opens the database of a subgraph. @throws ForeignKeyError if the process holds other keys than its data needs */
export async function openHeld(
  { name, database: shape }: Described,
  config: Config,
  opening: Opening = {},
): Promise<DataSource> {
  const database = await openDatabase(databaseAddress(config, name), shape, opening);
  await assertHeld(database, name, shape.keys);
  return database;
}

/** Updates the schema of a subgraph's database. @throws ForeignKeyError before anything is changed */
export async function migrateSchema({ name, database: shape }: Described, config: Config, log: Log): Promise<void> {
  const setting = { subgraph: name, log, now: new Date(), may: 'RECORD_FIRST' } as const;
  const count = await prepareDatabase(databaseAddress(config, name), shape, setting);
  log.info('Database schema migrated', { subgraph: name, count });
}

/**
 * Fills the empty database of a subgraph and leaves any other unchanged. The composition root passes it in, as the
 * product itself does not import the demonstration.
 * @returns whether it filled the database
 */
export type FillDatabase = (
  filled: { name: SubgraphName; database: DataSource },
  filling: { demo: Config['demo']; now: Date; log: Log },
) => Promise<boolean>;

type Filling = { config: Config; log: Log; fillDatabase: FillDatabase };

/** Fills the database of a subgraph if it is empty. @throws ForeignKeyError before anything is changed */
export async function fillSchema(subgraph: Described, { config, log, fillDatabase }: Filling): Promise<void> {
  const database = await openHeld(subgraph, config, { isLimited: false });
  const isFilled = await withPreparationLease(database, async () => {
    await recordKeys(database, { keys: subgraph.database.keys, now: new Date(), may: 'RECORD_FIRST' });
    return fillDatabase({ name: subgraph.name, database }, { demo: config.demo, now: new Date(), log });
  });
  await database.destroy();
  if (!isFilled) log.info('Filling skipped: database already has rows', { subgraph: subgraph.name });
}
