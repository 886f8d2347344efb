import { type FillDatabase, type Subgraph } from '../../shared/process/subgraph';
import { type Config } from '../../shared/runtime/settings/config';
import { databaseAddress, ensureSchema } from '../../shared/store/database-address';
import { openDatabase } from '../../shared/store/open-database';
import { type KeyFolder } from '../../shared/runtime/keys';
import { type Log } from '../../shared/runtime/log';
import { keepRecord } from '../../shared/record/chain/keep-record';
import { type CheckpointWriter } from '../../shared/record/chain/checkpoint-writer';
import { SUBGRAPHS } from '../../shared/kernel/ids/subgraph-names';
import { type Housed } from './in-process-followers';

type Housing = { config: Config; keys: KeyFolder; fillDatabase: FillDatabase; clock: () => Date; log: Log };

type HousedHere = Housed & { checkpoints: CheckpointWriter };

/** One after the other, as each has its database for itself while it is filled. */
export async function houseSubgraphs(subgraphs: readonly Subgraph<object>[], housing: Housing): Promise<HousedHere[]> {
  const housed: HousedHere[] = [];
  for (const subgraph of subgraphs) housed.push(await houseSubgraph(subgraph, housing));
  return housed;
}

/** A subgraph with its database in this process, migrated, and filled where it was empty; and what keeps its record. */
async function houseSubgraph(
  subgraph: Subgraph<object>,
  { config, keys, fillDatabase, clock, log }: Housing,
): Promise<HousedHere> {
  const { name } = subgraph;
  const address = databaseAddress(config, name);
  await ensureSchema(address);
  const database = await openDatabase(address, subgraph.database);
  await database.runMigrations();
  await fillDatabase({ name, database }, { demo: config.demo, now: clock(), log });
  const own = { subgraph: name, keys: keys.pair(`subgraph-${name}`), folder: config.checkpointFolder };
  return { subgraph, database, ...keepRecord({ ...own, database, clock, log }) };
}

/** By which the gateway knows the subgraphs when they ask it. */
export function internalKeys(keys: KeyFolder) {
  return Object.fromEntries(SUBGRAPHS.map((name) => [name, keys.pair(`subgraph-${name}`).publicKey]));
}
