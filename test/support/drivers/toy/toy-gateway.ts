import { type ApolloServer } from '@apollo/server';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type ExecutionRequest } from '@graphql-tools/utils';
import { buildSchema, type ExecutionResult, type FormattedExecutionResult, parse } from 'graphql';
import { createAudienceServer } from '../../../../gateway/graph/apollo-server';
import { type Limits } from '../../../../gateway/graph/document/limits';
import { type GatewayContext } from '../../../../gateway/transport/gateway-context';
import { createSupergraph } from '../../../../gateway/graph/supergraph';
import { type Caller } from '../../../../shared/access/caller';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Answer, type Call, compose, FEN, SUBGRAPHS, toyTransport } from './toy-federation';

export const SUPERGRAPH = compose(SUBGRAPHS);

const CALLERS = {
  PUBLIC: { role: 'PUBLIC' },
  CITY_BUREAU: { role: 'CITY_BUREAU', issuer: 'i', subject: 'c', division: divisionCode('3701'), grants: null },
} as const satisfies Partial<Record<Caller['role'], Caller>>;

export interface Ask {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly extensions?: Record<string, unknown>;
  readonly caller?: Caller;
}

export interface ToyGateway {
  ask(role: keyof typeof CALLERS, request: Ask | string): Promise<FormattedExecutionResult & { status?: number }>;
  readonly calls: Call[];
  readonly servers: ReadonlyMap<string, ApolloServer<GatewayContext>>;
}

/** Builds the gateway's whole engine over the toy subgraphs, with an Apollo Server for each role. */
export function toyGateway({ instead, limits }: { instead?: Answer; limits?: Limits } = {}): ToyGateway {
  const { transport, calls } = toyTransport(instead);
  const roles = ['PUBLIC', 'CITY_BUREAU'] as const;
  const options = { supergraphSdl: SUPERGRAPH, transport, scalars: [FEN], roles };
  const supergraph = createSupergraph(limits ? { ...options, limits } : options);
  const servers = new Map(roles.map((role) => [role, createAudienceServer(supergraph.audience(role))]));
  return {
    calls,
    servers,
    ask: (role, request) => {
      const asked = typeof request === 'string' ? { query: request } : request;
      return execute(servers.get(role) as ApolloServer<GatewayContext>, asked, asked.caller ?? CALLERS[role]);
    },
  };
}

async function execute(server: ApolloServer<GatewayContext>, { caller: _, ...request }: Ask, caller: Caller) {
  const { body, http } = await server.executeOperation(request, { contextValue: { caller, requestId: 'r1' } });
  if (body.kind !== 'single') throw new Error('The Hub must answer in one part.');
  const plain = JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult;
  return http.status === undefined ? plain : { ...plain, status: http.status };
}

/** Builds only the executor over the toy subgraphs, without the protection of the gateway's engine. */
export async function rawExecutor(instead?: Answer): Promise<(request: Ask) => Promise<ExecutionResult>> {
  const { transport } = toyTransport(instead);
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildSchema(SUPERGRAPH, { assumeValidSDL: true, assumeValid: true }),
    getUnifiedGraphSDL: () => SUPERGRAPH,
    onSubgraphExecute: (subgraph: string, request: ExecutionRequest<Record<string, unknown>>) =>
      transport(subgraph, request as Call['request'], CALLERS_OF_NOBODY),
  });
  return async ({ query, ...rest }) => {
    const result: unknown = await executor?.({ document: parse(query), ...rest, context: {} });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
}

const CALLERS_OF_NOBODY: GatewayContext = { caller: { role: 'PUBLIC' }, requestId: 'raw' };
