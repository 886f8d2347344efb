import { type Subgraph } from '../../../shared/process/subgraph';
import { type Config } from '../../../shared/runtime/settings/config';
import { KeyFolder } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { keepRecord } from '../../../shared/record/chain/keep-record';
import { reportChains } from '../../../shared/record/chain/report-chains';
import { openExisting } from './open-existing';

type Command = { config: Config; log: Log };

/**
 * Verifies every chain of every subgraph and reports each in one line. The Hub may run at the same time. Stops at the
 * first chain that is broken, and makes the process end with code 1.
 */
export async function runVerifyCommand(
  subgraphs: readonly Pick<Subgraph<object>, 'name' | 'database'>[],
  { config, log }: Command,
): Promise<void> {
  const keys = new KeyFolder(config.dataFolder);
  for (const subgraph of subgraphs) {
    const { name } = subgraph;
    const database = await openExisting(subgraph, config);
    const own = { subgraph: name, keys: keys.pair(`subgraph-${name}`), folder: config.checkpointFolder };
    const { verifier } = keepRecord({ ...own, database, clock: () => new Date(), log });
    const isIntact = await reportChains(name, verifier, (line) => process.stdout.write(line));
    await database.destroy();
    if (isIntact) continue;
    process.exitCode = 1;
    return;
  }
}
