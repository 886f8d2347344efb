import { type DocumentNode, type ExecutionResult } from 'graphql';
import { type GatewayContext } from './gateway-context';

/** One operation for one subgraph. It contains nothing from the caller except the query and its variables. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * Sends an operation to one subgraph. If it throws, the gateway answers UNAVAILABLE for the fields concerned, and only
 * the log gets the cause.
 */
export type SubgraphTransport = (
  subgraph: string,
  request: SubgraphRequest,
  context: GatewayContext,
) => Promise<ExecutionResult>;
