import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { type Subgraph } from '../../../shared/process/subgraph';
import { type Config } from '../../../shared/runtime/settings/config';
import { databaseAddress } from '../../../shared/store/database-address';
import { assertHeld } from '../../../shared/store/keys/migrate-held';
import { openDatabase } from '../../../shared/store/open-database';

/**
 * Opens the existing database of a subgraph.
 * @throws Error if there is none, as opening it would create an empty one, and if the process holds other keys
 */
export async function openExisting(
  { name, database: shape }: Pick<Subgraph<object>, 'name' | 'database'>,
  config: Config,
): Promise<DataSource> {
  if (config.database === null && !existsSync(join(config.dataFolder, `${name}.sqlite`))) {
    throw new Error(
      `There is no database of ${name} in ${config.dataFolder}. Start the Hub first, or correct HUB_DATA.`,
    );
  }
  const database = await openDatabase(databaseAddress(config, name), shape);
  await assertHeld(database, name, shape.keys);
  return database;
}
