import { type Config } from '../shared/config';
import { feedReader } from '../shared/follow/feed';
import { rebuildPlace } from '../shared/follow/rebuild-place';
import { reportRebuilt } from '../shared/follow/report-rebuilt';
import { type Subgraph } from '../shared/graphql/build-subgraph';
import { temporaryPair } from '../shared/keys';
import { type Log } from '../shared/log';
import { askAs } from './ask-in-process';
import { type Housed } from './in-process-followers';
import { openExisting } from './open-existing';
import { serveTogether } from './serve-together';

/** Tells the projection anew in every subgraph that keeps one, also while the hub runs, and says what it holds then. */
export async function runRebuildCommand(
  subgraphs: readonly Subgraph<object>[],
  { config, log }: { config: Config; log: Log },
): Promise<void> {
  const clock = () => new Date();
  const housed: Housed[] = [];
  for (const subgraph of subgraphs) housed.push({ subgraph, database: await openExisting(subgraph, config) });
  const { transport, servers } = await serveTogether(housed, { passport: temporaryPair(), clock, log });
  for (const { subgraph, database: source } of housed) {
    const { name, follows: followers } = subgraph;
    const readFeed = feedReader(askAs(name, transport));
    const rebuilt = await rebuildPlace({ source, subgraph: name, now: clock(), followers, readFeed });
    reportRebuilt(name, rebuilt, (line) => process.stdout.write(line));
  }
  for (const server of servers) await server.close();
}
