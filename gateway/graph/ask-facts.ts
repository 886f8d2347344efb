import { randomUUID } from 'node:crypto';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { type AskFacts } from '../../shared/process/background-jobs';
import { type Audience } from './supergraph';

/**
 * Asks the whole graph as ASSESSOR in this process, with the same planner, limits and transport as any client, and a
 * passport for each subgraph. The documents are the product's own, so no Apollo Server has to validate them.
 */
export function factsOf({ execute }: Audience, subject: SubgraphName): AskFacts {
  return async (source, variables) => {
    const context = { caller: { role: 'ASSESSOR', subject }, requestId: randomUUID() } as const;
    const { data, errors } = await execute({ source, request: { variables }, context });
    const [error] = errors ?? [];
    if (error !== undefined) throw new Error(`The graph answered ${String(error.extensions?.['code'])}.`);
    return data;
  };
}
