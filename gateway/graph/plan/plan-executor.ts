import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type GraphQLSchema, print } from 'graphql';
import { oncePer } from '../document/documents';
import { abstractSelections } from '../flattening/abstract-selections';
import { callSubgraph } from '../../transport/subgraph-call';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { compilePlan } from './compile-plan';
import { routerExecutor } from './router-executor';
import { type PlanRun, type RunPlan, type Step, UnsupportedPlan } from './plan-run';

/**
 * Returns the executor of flat operations (flatten.ts). It plans each document once, and compiles the plan. Operations on
 * abstract types, graphs with progressive `@override`, and any other plan with rewrites or conditions go to the executor
 * of the planner (router-executor.ts).
 */
export function planExecutor(
  supergraph: GraphQLSchema,
  options: { supergraphSdl: string; transport: SubgraphTransport },
): RunPlan {
  const { supergraphSdl, transport } = options;
  const planner = new QueryPlanner(supergraphSdl);
  const others = routerExecutor(supergraph, options);
  if (planner.overrideLabels.length + planner.overridePercentages.length > 0) return others;
  const isAbstract = abstractSelections(supergraph);
  const compiled = oncePer((document: DocumentNode) =>
    isAbstract(document) ? Promise.resolve(null) : compile(document, { supergraph, planner }),
  );
  return async (request) => {
    const { document, variables, context } = request;
    const own = await compiled(document);
    if (own === null) return others(request);
    const call: PlanRun['call'] = (subgraph, fetch) => callSubgraph(transport, subgraph, { ...fetch, context });
    const run: PlanRun = { variables, data: {}, errors: [], derived: new Map(), call };
    await own(run);
    return run.errors.length === 0 ? { data: run.data } : { data: run.data, errors: run.errors };
  };
}

/** Plans an operation and compiles its plan. @returns null if the executor of the planner must run it */
async function compile(
  document: DocumentNode,
  { supergraph, planner }: { supergraph: GraphQLSchema; planner: QueryPlanner },
): Promise<Step | null> {
  try {
    const { node } = await planner.planAsync(print(document), null, new Set(), 0);
    return node === undefined ? null : compilePlan(node, supergraph);
  } catch (error) {
    if (error instanceof UnsupportedPlan) return null;
    throw error;
  }
}
