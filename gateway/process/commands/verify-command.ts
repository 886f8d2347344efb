import { type Config } from '../../../shared/runtime/config';
import { type Subgraph } from '../../../shared/graphql/build-subgraph';
import { type KeyFolder } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { keepRecord } from '../../../shared/record/chain/keep-record';
import { reportChains } from '../../../shared/record/chain/report-chains';
import { openExisting } from './open-existing';

type Verifying = { config: Config; keys: KeyFolder; log: Log };

/**
 * Verifies every chain of every subgraph, also while the hub runs, and says of each in one line whether it holds.
 * @returns whether all hold: it stops at the first that does not.
 */
export async function runVerifyCommand(
  subgraphs: readonly Pick<Subgraph<object>, 'name' | 'database'>[],
  { config, keys, log }: Verifying,
): Promise<boolean> {
  for (const subgraph of subgraphs) {
    const { name } = subgraph;
    const database = await openExisting(subgraph, config);
    const own = { subgraph: name, keys: keys.pair(`subgraph-${name}`), folder: config.checkpointFolder };
    const { verifier } = keepRecord({ ...own, database, clock: () => new Date(), log });
    const isIntact = await reportChains(name, verifier, (line) => process.stdout.write(line));
    await database.destroy();
    if (!isIntact) return false;
  }
  return true;
}
