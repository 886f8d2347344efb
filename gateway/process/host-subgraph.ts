import { type DataSource } from 'typeorm';
import { type FillDatabase, prepareDatabase } from '../../shared/process/keys/prepare-database';
import { type Subgraph } from '../../shared/process/subgraph';
import { type Config } from '../../shared/runtime/settings/config';
import { databaseAddress } from '../../shared/store/database-address';
import { openDatabase } from '../../shared/store/open-database';
import { type KeyFolder } from '../../shared/runtime/keys';
import { type Log } from '../../shared/runtime/log';
import { type ChainVerifier } from '../../shared/record/chain/chain-verifier';
import { keepRecord } from '../../shared/record/chain/keep-record';
import { type CheckpointWriter } from '../../shared/record/chain/checkpoint-writer';
import { SUBGRAPHS } from '../../shared/kernel/ids/subgraph-names';

/** A subgraph and its database in this process. */
export type HostedSubgraph = { subgraph: Subgraph<object>; database: DataSource; verifier?: ChainVerifier };

/** A hosted subgraph with the writer of its record's checkpoints. The writer is not started yet. */
export type RecordedSubgraph = HostedSubgraph & { checkpoints: CheckpointWriter };

export type HostingSetting = {
  config: Config;
  keys: KeyFolder;
  fillDatabase: FillDatabase;
  clock: () => Date;
  log: Log;
};

/** Hosts the subgraphs one after the other, so that each has the whole machine while its database is filled. */
export async function hostSubgraphs(
  subgraphs: readonly Subgraph<object>[],
  setting: HostingSetting,
): Promise<RecordedSubgraph[]> {
  const hosted: RecordedSubgraph[] = [];
  for (const subgraph of subgraphs) hosted.push(await hostSubgraph(subgraph, setting));
  return hosted;
}

/**
 * Opens a subgraph's database, migrates it, fills it if it is empty, and prepares the checkpoints and the verifier of
 * its record.
 */
async function hostSubgraph(
  subgraph: Subgraph<object>,
  { config, keys, fillDatabase, clock, log }: HostingSetting,
): Promise<RecordedSubgraph> {
  const { name } = subgraph;
  const address = databaseAddress(config, name);
  const fill = (empty: DataSource) => fillDatabase({ name, database: empty }, { demo: config.demo, now: clock(), log });
  await prepareDatabase(address, subgraph.database, { subgraph: name, log, now: clock(), may: 'ACTIVATE', fill });
  const database = await openDatabase(address, subgraph.database);
  const own = { subgraph: name, keys: keys.pair(`subgraph-${name}`), folder: config.checkpointFolder };
  return { subgraph, database, ...keepRecord({ ...own, database, clock, log }) };
}

/** Returns the public keys that authenticate subgraphs to the gateway. */
export function internalKeys(keys: KeyFolder) {
  return Object.fromEntries(SUBGRAPHS.map((name) => [name, keys.pair(`subgraph-${name}`).publicKey]));
}
