import { existsSync } from 'node:fs';
import { type DataSource } from 'typeorm';
import { type Subgraph } from '../../../shared/process/subgraph';
import { type Config } from '../../../shared/runtime/settings/config';
import { openHeld } from '../../../shared/process/keys/prepare-database';
import { sqliteFileOf } from '../../../shared/store/database-address';

/**
 * Opens the existing database of a subgraph.
 * @throws Error if there is no database, because opening it would create an empty one; ForeignKeyError if the process
 * lacks a key on which the stored data depends
 */
export async function openExisting(
  subgraph: Pick<Subgraph<object>, 'name' | 'database'>,
  config: Config,
): Promise<DataSource> {
  const { name } = subgraph;
  if (config.database === null && !existsSync(sqliteFileOf(config, name))) {
    throw new Error(
      `There is no database of ${name} in ${config.dataFolder}. Start the Hub first, or correct HUB_DATA.`,
    );
  }
  return openHeld(subgraph, config);
}
