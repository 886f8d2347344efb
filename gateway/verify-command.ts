import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '../shared/config';
import { databaseAddress } from '../shared/data/database-address';
import { openDatabase } from '../shared/data/open-database';
import { type Subgraph } from '../shared/graphql/build-subgraph';
import { type KeyFolder } from '../shared/keys';
import { type Log } from '../shared/log';
import { keepRecord } from '../shared/record/keep-record';
import { reportChains } from '../shared/record/report-chains';

type Verifying = { config: Config; keys: KeyFolder; log: Log };

/**
 * Verifies every chain of every subgraph, also while the hub runs, and says of each in one line whether it holds.
 * @returns whether all hold: it stops at the first that does not.
 */
export async function runVerifyCommand(
  subgraphs: readonly Pick<Subgraph<object>, 'name' | 'database'>[],
  { config, keys, log }: Verifying,
): Promise<boolean> {
  for (const { name, database: shape } of subgraphs) {
    // Opening would make an empty one, and of that nothing could be said.
    if (config.database === null && !existsSync(join(config.dataFolder, `${name}.sqlite`))) {
      throw new Error(`There is no database of ${name} in ${config.dataFolder}.`);
    }
    const database = await openDatabase(databaseAddress(config, name), shape);
    const own = { subgraph: name, keys: keys.pair(`subgraph-${name}`), folder: config.checkpointFolder };
    const { verifier } = keepRecord({ ...own, database, clock: () => new Date(), log });
    const isIntact = await reportChains(name, verifier, (line) => process.stdout.write(line));
    await database.destroy();
    if (!isIntact) return false;
  }
  return true;
}
