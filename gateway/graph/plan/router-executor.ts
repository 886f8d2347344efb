import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type ExecutionRequest } from '@graphql-tools/utils';
import { type ExecutionResult, type GraphQLSchema } from 'graphql';
import { callSubgraph } from '../../transport/subgraph-call';
import { type GatewayContext } from '../../transport/gateway-context';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { type RunPlan } from './plan-run';

/**
 * Returns the executor that comes with the planner, made when it is first needed. It runs every plan, but copies the
 * answer several times. The graph's own executor (plan-executor.ts) leaves to it what it does not support.
 */
export function routerExecutor(
  unifiedGraph: GraphQLSchema,
  { supergraphSdl, transport }: { supergraphSdl: string; transport: SubgraphTransport },
): RunPlan {
  const make = () =>
    unifiedGraphHandler({
      unifiedGraph,
      getUnifiedGraphSDL: () => supergraphSdl,
      onSubgraphExecute: (subgraph: string, fetch: ExecutionRequest<Record<string, unknown>, GatewayContext>) =>
        callSubgraph(transport, subgraph, fetch),
    });
  let made: ReturnType<typeof make> | undefined;
  return async (request) => {
    made ??= make();
    const { executor } = await made;
    if (executor === undefined) throw new Error('The planner returned no executor.');
    return (await executor(request)) as ExecutionResult;
  };
}
