import { buildSchema, type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { compileProjection } from '../../../gateway/graph/answer/projection';
import { planExecutor } from '../../../gateway/graph/plan/plan-executor';
import { type RunPlan } from '../../../gateway/graph/plan/plan-run';
import { routerExecutor } from '../../../gateway/graph/plan/router-executor';
import { type GatewayContext } from '../../../gateway/transport/gateway-context';
import { type SubgraphTransport } from '../../../gateway/transport/subgraph-transport';

/** Runs an operation, and returns its answer as JSON. */
export type RunDocument = (
  document: DocumentNode | string,
  variables?: Record<string, unknown>,
) => Promise<ExecutionResult>;

export const CONTEXT: GatewayContext = { caller: { role: 'PUBLIC' }, requestId: 'r1' };

/** Returns the graph's own executor with the projection of its answers, without the rest of the gateway. */
export function ownExecutor(supergraphSdl: string, transport: SubgraphTransport): RunDocument {
  const schema = schemaOf(supergraphSdl);
  const run = planExecutor(schema, { supergraphSdl, transport });
  return runnerOf(async (request) => {
    const { data, ...rest } = await run(request);
    return data === undefined ? rest : { data: compileProjection(schema, request.document)(data).data, ...rest };
  });
}

/** Returns the executor that comes with the planner. It sends its fetches in the same way as the graph's own. */
export function executorOfPlanner(supergraphSdl: string, transport: SubgraphTransport): RunDocument {
  return runnerOf(routerExecutor(schemaOf(supergraphSdl), { supergraphSdl, transport }));
}

function schemaOf(supergraphSdl: string) {
  return buildSchema(supergraphSdl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
}

function runnerOf(run: RunPlan): RunDocument {
  return async (given, variables = {}) => {
    const document = typeof given === 'string' ? parse(given, { noLocation: true }) : given;
    const result = await run({ document, variables, context: CONTEXT });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
}
