import { type Subgraph } from '../../../shared/process/subgraph';
import { requestAssessment } from '../../../shared/process/request-assessment';
import { type Config } from '../../../shared/runtime/settings/config';
import { type Log } from '../../../shared/runtime/log';
import { factsOf } from '../../graph/ask-facts';
import { supergraphOf } from '../assemble-gateway';
import { togetherOnExisting } from './together-on-existing';

type Command = { config: Config; log: Log; args: readonly string[] };

/**
 * Assesses a place on the request of an operator. The command has no gateway, so it makes its own planner.
 * @throws Error if the request cannot be carried out. Its message is for the operator.
 */
export async function runAssessCommand(
  subgraphs: readonly Subgraph<object>[],
  { config, log, args }: Command,
): Promise<void> {
  const clock = () => new Date();
  await togetherOnExisting(subgraphs, { config, log, clock }, async (hosted, { transport }) => {
    const supergraph = supergraphOf({ limits: config.limits, transport, log });
    for (const { subgraph, database } of hosted) {
      if (subgraph.assess === undefined) continue;
      const ask = factsOf(supergraph.audience('ASSESSOR'), subgraph.name);
      await requestAssessment({ subgraph, database, ask, clock, log }, args);
    }
  });
}
