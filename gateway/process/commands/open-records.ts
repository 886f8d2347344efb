import { type OpenRecords } from '../../../shared/process/commands/record-command';
import { type Subgraph } from '../../../shared/process/subgraph';
import { keepRecord } from '../../../shared/record/chain/keep-record';
import { KeyFolder } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { type Config } from '../../../shared/runtime/settings/config';
import { openExisting } from './open-existing';

/**
 * Opens the records of a Hub that runs in one process, for the commands `verify-chain` and `restored`. The Hub may run
 * at the same time.
 */
export function recordsOf(
  subgraphs: readonly Pick<Subgraph<object>, 'name' | 'database'>[],
  { config, log }: { config: Config; log: Log },
): OpenRecords {
  const keys = new KeyFolder(config.dataFolder, false);
  return subgraphs.map((described) => async () => {
    const subgraph = described.name;
    const database = await openExisting(described, config);
    const own = { subgraph, keys: keys.pair(`subgraph-${subgraph}`), folder: config.checkpointFolder };
    const kept = keepRecord({ ...own, database, clock: () => new Date(), log });
    return { subgraph, ...kept, close: () => database.destroy() };
  });
}
