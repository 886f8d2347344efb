import { assessByHand } from '../shared/assess-by-hand';
import { type Config } from '../shared/config';
import { type Subgraph } from '../shared/graphql/build-subgraph';
import { temporaryPair } from '../shared/keys';
import { type Log } from '../shared/log';
import { factsOf } from './ask-facts';
import { supergraphOf } from './assemble-gateway';
import { type Housed } from './in-process-followers';
import { openExisting } from './open-existing';
import { serveTogether } from './serve-together';

type Command = { config: Config; log: Log; args: readonly string[] };

/** Assesses a place by hand, also while the hub runs: on its databases, through a planner of its own. @throws Error in plain words */
export async function runAssessCommand(
  subgraphs: readonly Subgraph<object>[],
  { config, log, args }: Command,
): Promise<void> {
  const clock = () => new Date();
  const housed: Housed[] = [];
  for (const subgraph of subgraphs) housed.push({ subgraph, database: await openExisting(subgraph, config) });
  const { transport, servers } = await serveTogether(housed, { passport: temporaryPair(), clock, log });
  const supergraph = await supergraphOf({ limits: config.limits, transport, log });
  for (const { subgraph, database } of housed) {
    if (subgraph.assess === undefined) continue;
    const ask = factsOf(supergraph.audience('ASSESSOR'), subgraph.name);
    await assessByHand({ subgraph, database, ask, clock, log }, args);
  }
  for (const server of servers) await server.close();
}
