import { type DocumentNode, type ExecutionResult } from 'graphql';
import { type GatewayContext } from './gateway-context';

/** One operation for one subgraph. Nothing that the client sent beside its query and variables is ever in it. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * Asks one subgraph. May throw: the gateway then answers UNAVAILABLE for the fields concerned, and the cause goes to
 * the log alone.
 */
export type SubgraphTransport = (
  subgraph: string,
  request: SubgraphRequest,
  context: GatewayContext,
) => Promise<ExecutionResult>;
