import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Log } from '../../runtime/log';
import { type Config } from '../../runtime/settings/config';
import { databaseAddress, ensureSchema } from '../../store/database-address';
import { recordKeys } from '../../store/keys/check-keys';
import { assertHeld, migrateHeld } from '../../store/keys/migrate-held';
import { type DatabaseShape, openDatabase } from '../../store/open-database';

/** A subgraph, as far as its database is concerned. */
type Described = { name: SubgraphName; database: DatabaseShape };

/** Opens the database of a subgraph. @throws ForeignKeyError if the process holds other keys than its data needs */
export async function openHeld({ name, database: shape }: Described, config: Config): Promise<DataSource> {
  const database = await openDatabase(databaseAddress(config, name), shape);
  await assertHeld(database, name, shape.keys);
  return database;
}

/** Updates the schema of a subgraph's database. @throws ForeignKeyError before anything is changed */
export async function migrateSchema({ name, database: shape }: Described, config: Config, log: Log): Promise<void> {
  const address = databaseAddress(config, name);
  await ensureSchema(address);
  const database = await openDatabase(address, shape);
  const count = await migrateHeld(database, { subgraph: name, shape, now: new Date(), may: 'RECORD_FIRST' });
  await database.destroy();
  log.info('Database schema migrated', { subgraph: name, count });
}

type Filling = {
  config: Config;
  log: Log;
  fillDatabase: (
    filled: { name: SubgraphName; database: DataSource },
    filling: { demo: Config['demo']; now: Date; log: Log },
  ) => Promise<boolean>;
};

/** Fills the database of a subgraph if it is empty. @throws ForeignKeyError before anything is changed */
export async function fillSchema(subgraph: Described, { config, log, fillDatabase }: Filling): Promise<void> {
  const database = await openHeld(subgraph, config);
  await recordKeys(database, { keys: subgraph.database.keys, now: new Date(), may: 'RECORD_FIRST' });
  const filled = { name: subgraph.name, database };
  const isFilled = await fillDatabase(filled, { demo: config.demo, now: new Date(), log });
  await database.destroy();
  if (!isFilled) log.info('Filling skipped: database already has rows', { subgraph: subgraph.name });
}
