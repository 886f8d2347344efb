import { type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import { type GatewayContext } from '../../transport/gateway-context';
import { type Fetch } from '../../transport/subgraph-call';
import { type Targets } from './entities';

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
  /** The collections that several steps of this run use. */
  readonly collected: Map<unknown, Targets>;
  /** Sends one fetch to a subgraph. It answers errors and does not throw them. */
  readonly call: (subgraph: string, fetch: Omit<Fetch, 'context'>) => Promise<ExecutionResult>;
}

/** One step of a plan, compiled. */
export type Step = (run: PlanRun) => Promise<void>;

/** The error of a plan that the graph's own steps do not support. The executor of the planner runs it. */
export class UnsupportedPlan extends Error {
  override readonly name = 'UnsupportedPlan';
}
