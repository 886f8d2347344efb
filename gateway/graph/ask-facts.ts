import { randomUUID } from 'node:crypto';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { type AskFacts } from '../../shared/process/jobs/background-jobs';
import { type Audience } from './supergraph';

/**
 * Returns the function with which the subgraph `subject` in this process queries the whole graph in the role ASSESSOR.
 * Its operations pass the same planner, limits and transport as the operations of any caller, and carry a passport to
 * each subgraph. The documents are the product's own, so no Apollo Server has to validate them.
 */
export function factsOf({ execute }: Audience, subject: SubgraphName): AskFacts {
  return async (source, variables) => {
    const context = { caller: { role: 'ASSESSOR', subject }, requestId: randomUUID() } as const;
    const { data, errors } = await execute({ source, request: { variables }, context });
    const [error] = errors ?? [];
    if (error !== undefined)
      throw new Error(
        `A query for facts failed (${String(error.extensions?.['code'])}). Search the log for the cause.`,
      );
    return data;
  };
}
