import { assessByHand } from '../../../shared/process/request-assessment';
import { type Config } from '../../../shared/runtime/config';
import { type Subgraph } from '../../../shared/graphql/build-subgraph';
import { type Log } from '../../../shared/runtime/log';
import { factsOf } from '../../graph/ask-facts';
import { supergraphOf } from '../assemble-gateway';
import { togetherOnExisting } from './together-on-existing';

type Command = { config: Config; log: Log; args: readonly string[] };

/** Runs an assessment that an operator requests for a place, through a planner of its own. @throws Error in plain words */
export async function runAssessCommand(
  subgraphs: readonly Subgraph<object>[],
  { config, log, args }: Command,
): Promise<void> {
  const clock = () => new Date();
  await togetherOnExisting(subgraphs, { config, log, clock }, async (hosted, { transport }) => {
    const supergraph = await supergraphOf({ limits: config.limits, transport, log });
    for (const { subgraph, database } of hosted) {
      if (subgraph.assess === undefined) continue;
      const ask = factsOf(supergraph.audience('ASSESSOR'), subgraph.name);
      await assessByHand({ subgraph, database, ask, clock, log }, args);
    }
  });
}
