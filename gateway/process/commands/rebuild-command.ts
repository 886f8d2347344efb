import { type Subgraph } from '../../../shared/process/subgraph';
import { type Config } from '../../../shared/runtime/settings/config';
import { feedReader } from '../../../shared/follow/feed';
import { rebuildPlace } from '../../../shared/follow/rebuild-place';
import { reportRebuilt } from '../../../shared/follow/report-rebuilt';
import { type Log } from '../../../shared/runtime/log';
import { askAs } from '../../transport/ask-in-process';
import { togetherOnExisting } from './together-on-existing';

/** Rebuilds the projection `place` in every subgraph that keeps one. Then it reports how many rows each table holds. */
export async function runRebuildCommand(
  subgraphs: readonly Subgraph<object>[],
  { config, log }: { config: Config; log: Log },
): Promise<void> {
  const clock = () => new Date();
  await togetherOnExisting(subgraphs, { config, log, clock }, async (hosted, { transport }) => {
    for (const { subgraph, database: source } of hosted) {
      const { name, follows: followers } = subgraph;
      const readFeed = feedReader(askAs(name, transport));
      const rebuilt = await rebuildPlace({ source, subgraph: name, now: clock(), followers, readFeed });
      reportRebuilt(name, rebuilt, (line) => process.stdout.write(line));
    }
  });
}
