import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, print } from 'graphql';
import { oncePer } from '../document/documents';
import { callSubgraph } from '../../transport/subgraph-call';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { compilePlan } from './compile-plan';
import { plannersExecutor } from './planners-executor';
import { type PlanRun, type RunPlan, type Step, UnsupportedPlan } from './plan-run';
import { compileProjection, type Project } from './projection';

/**
 * Returns the executor of flat operations (flatten.ts). It plans each document once, and compiles the plan and the
 * projection of the answer. Operations on abstract types, and graphs with progressive `@override`, go to the executor of
 * the planner.
 */
export function planExecutor(
  supergraph: GraphQLSchema,
  options: { supergraphSdl: string; transport: SubgraphTransport },
): RunPlan {
  const { supergraphSdl, transport } = options;
  const planner = new QueryPlanner(supergraphSdl);
  const others = plannersExecutor(supergraph, options);
  if (planner.overrideLabels.length + planner.overridePercentages.length > 0) return others;
  const compiled = oncePer((document: DocumentNode) => compile(document, { supergraph, planner }));
  return async (request) => {
    const { document, variables, context } = request;
    const own = await compiled(document);
    if (own === null) return others(request);
    const call: PlanRun['call'] = (subgraph, fetch) => callSubgraph(transport, subgraph, { ...fetch, context });
    return run(own, { variables, data: {}, errors: [], call });
  };
}

type Compiled = { readonly step: Step; readonly project: Project };

/** Plans and compiles an operation. @returns null if the executor of the planner must run it */
async function compile(
  document: DocumentNode,
  { supergraph, planner }: { supergraph: GraphQLSchema; planner: QueryPlanner },
): Promise<Compiled | null> {
  try {
    const project = compileProjection(supergraph, document);
    const { node } = await planner.planAsync(print(document), null, new Set(), 0);
    return node === undefined ? null : { step: compilePlan(node, supergraph), project };
  } catch (error) {
    if (error instanceof UnsupportedPlan) return null;
    throw error;
  }
}

async function run({ step, project }: Compiled, state: PlanRun): Promise<ExecutionResult> {
  await step(state);
  const data = project(state.data);
  return state.errors.length === 0 ? { data } : { data, errors: state.errors };
}
