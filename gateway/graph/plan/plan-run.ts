import { type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import { type GatewayContext } from '../../transport/gateway-context';
import { type Fetch } from '../../transport/subgraph-call';

/**
 * Plans and runs one operation over the whole supergraph. The answer may hold more fields than the operation requests,
 * in any order.
 */
export type RunPlan = (request: {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
  readonly context: GatewayContext;
}) => Promise<ExecutionResult>;

/** An object of an answer, by response key. */
export type Entity = Record<string, unknown>;

/** The state of one execution of a plan. The steps of the plan merge their answers into it. */
export interface PlanRun {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The answer so far. It also contains the fields that the plan needs for itself, such as ids. */
  readonly data: Entity;
  readonly errors: GraphQLError[];
  /** The values that several steps of this run use, by the function that derives them. */
  readonly derived: Map<unknown, unknown>;
  /** Sends one fetch to a subgraph. It answers errors and does not throw them. */
  readonly call: (subgraph: string, fetch: Omit<Fetch, 'context'>) => Promise<ExecutionResult>;
}

/** One step of a plan, compiled. */
export type Step = (run: PlanRun) => Promise<void>;

/**
 * Derives a value once in each run. The run holds the value. A WeakMap by run would keep it, and the answer with it,
 * until the next full garbage collection.
 */
export function oncePerRun<Value>(derive: (run: PlanRun) => Value): (run: PlanRun) => Value {
  return (run) => {
    if (!run.derived.has(derive)) run.derived.set(derive, derive(run));
    return run.derived.get(derive) as Value;
  };
}

/** The error of a plan that the graph's own steps do not support. The executor of the planner runs it. */
export class UnsupportedPlan extends Error {
  override readonly name = 'UnsupportedPlan';
}
