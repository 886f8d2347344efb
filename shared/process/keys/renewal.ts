import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Log } from '../../runtime/log';
import { Recurring } from '../../runtime/recurring';
import { type DataKey } from '../../store/keys/data-key';
import { renewRows } from '../../store/keys/renew-rows';

const MINUTE_MILLISECONDS = 60_000;

export type RenewalSetting = {
  subgraph: { name: SubgraphName; database: { keys?: readonly DataKey[] } };
  database: DataSource;
  clock: () => Date;
  log: Log;
};

/**
 * Starts a background job that renews the rows that need an older key: it encrypts and hashes them again with the
 * active key. It runs at once and then every minute. Returns null if the data of the subgraph depends on no key.
 */
export function startRenewal({ subgraph, database, clock, log }: RenewalSetting): { stop(): Promise<void> } | null {
  const { keys = [] } = subgraph.database;
  if (keys.length === 0) return null;
  let stopped = false;
  const run = async () => {
    for (const key of keys) {
      const count = await renewRows(database, key, { now: clock(), isStopped: () => stopped });
      if (count > 0) log.info('Rows renewed with the active key', { subgraph: subgraph.name, reason: key.name, count });
    }
  };
  const rhythm = { milliseconds: MINUTE_MILLISECONDS, mostMilliseconds: MINUTE_MILLISECONDS };
  const title = 'Renewal of rows with the active key failed';
  const recurring = new Recurring(run, { title, ...rhythm, about: { subgraph: subgraph.name }, log });
  return {
    stop: () => {
      stopped = true;
      return recurring.stop();
    },
  };
}
