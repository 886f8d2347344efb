import { readFileSync } from 'node:fs';
import { type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type ApolloServer } from '@apollo/server';
import { ROLES, type Role } from '../../shared/domain/roles';
import { type Config } from '../../shared/runtime/settings/config';
import { formatForGateway } from '../../shared/graphql/errors/format-error';
import { SCALARS } from '../../shared/graphql/types/scalars';
import { type Readiness } from '../../shared/process/readiness';
import { type Log } from '../../shared/runtime/log';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { type AskFacts } from '../../shared/process/background-jobs';
import { createAudienceServer } from '../graph/apollo-server';
import { callersGraph } from '../graph/ask-as-caller';
import { type Uploading } from '../files/attachments/attachment-upload';
import { createAuthenticate } from '../identity/authenticate';
import { ClientAddresses } from '../http/client-address';
import { type GraphqlParts } from '../http/graphql-route';
import { type AccessFacts } from '../identity/access/access-facts';
import { type GatewayContext } from '../transport/gateway-context';
import { type Documents } from '../graph/document/documents';
import { type HttpServer, createHttpServer } from '../http/http-server';
import { DEFAULT_LIMITS } from '../graph/document/limits';
import { PublicWrites } from '../http/public-writes';
import { type Explorer } from '../http/pages/explorer';
import { type MachineClients } from '../identity/machine-client/machine-clients';
import { createIdentify, type Identify } from '../identity/resolve-caller';
import { factsOf } from '../graph/ask-facts';
import { type SubgraphTransport } from '../transport/subgraph-transport';
import { type Supergraph, createSupergraph } from '../graph/supergraph';
import { routesOf } from './routes';
import { type TrustedIssuer } from '../identity/trusted-issuer';

/**
 * Reads the composed supergraph that this gateway serves. It is committed, and a test compares it with the subgraphs.
 */
export function committedSupergraph(): string {
  return readFileSync(join(__dirname, '../graph/supergraph.graphql'), 'utf8');
}

export type GatewaySettings = {
  limits: Config['limits'];
  issuers: readonly TrustedIssuer[];
  transport: SubgraphTransport;
  access: AccessFacts;
  /** The machine clients; null if none are served. */
  clients: MachineClients | null;
  /** The page that a browser sees at /graphql in development; null if there is none. */
  explorer: Explorer | null;
  /** The attachment store, and the passport key, which also signs upload receipts. */
  attachments: Uploading;
  /** Returns whether the gateway can answer anything, with warnings for the operator. */
  ready: () => Promise<Readiness>;
  log: Log;
  supergraphSdl?: string;
};

/** `askFacts` lets a subgraph in this process ask the whole graph for the facts of other subgraphs. */
export type Gateway = HttpServer & { askFacts: (subgraph: SubgraphName) => AskFacts };

/**
 * Assembles the gateway: one HTTP server, one Apollo Server for each role, and one planner and executor behind them
 * all.
 */
export async function assembleGateway(settings: GatewaySettings): Promise<Gateway> {
  const { limits, attachments, log } = settings;
  const addresses = new ClientAddresses(limits.trustedProxies);
  const addressOf = (request: IncomingMessage) => addresses.of(request);
  const supergraph = await supergraphOf(settings);
  const servers = new Map<Role, ApolloServer<GatewayContext>>();
  for (const role of ROLES) {
    const formatError = (_: unknown, error: unknown) => formatForGateway(error, log);
    const server = createAudienceServer(supergraph.audience(role), { formatError });
    await server.start();
    servers.set(role, server);
  }
  const serverFor = (role: Role) => serverOf(servers, role);
  const { documents } = supergraph.audience('PUBLIC');
  const graph = callersGraph(supergraph, serverFor);
  const graphql = {
    serverFor,
    checkSource: (source: string) => void documents.parse(source),
    clientOf: addressOf,
    throttle: throttleOf(documents, addresses, { anHour: limits.publicWrites, clock: attachments.clock }),
    log,
    mostBodyBytes: limits.bodyBytes,
  };
  const routes = routesOf(graph, { ...settings, graphql, addressOf, supergraphSdl: committedSupergraph() });
  const server = createHttpServer({ routes, identify: identifyOf(settings), log });
  return { ...server, askFacts: (subgraph) => factsOf(supergraph.audience('ASSESSOR'), subgraph) };
}

/**
 * Creates the function that finds the caller of a request: users, the Hub's own subgraphs, and machine clients if they
 * are served.
 */
function identifyOf({ issuers, clients, access, log }: GatewaySettings): Identify {
  const trusted = clients === null ? [...issuers] : [...issuers, clients.trusted];
  const identify = createIdentify(createAuthenticate(trusted, log), access, log);
  return clients === null ? identify : clients.guarding(identify, log);
}

type Throttling = { anHour: number; clock: () => Date };

function throttleOf(documents: Documents, clients: ClientAddresses, setting: Throttling): GraphqlParts['throttle'] {
  const writes = new PublicWrites(setting);
  return (request, { caller, parameters: { query, operationName = null } }) => {
    if (query === undefined) return;
    writes.admit({ caller, client: clients.of(request), document: documents.parse(query), operationName });
  };
}

/** Creates only the planner and executor. A command that listens on no port uses it too. */
export function supergraphOf(
  settings: Pick<GatewaySettings, 'limits' | 'transport' | 'log' | 'supergraphSdl'>,
): Promise<Supergraph> {
  const { limits, transport, log, supergraphSdl = committedSupergraph() } = settings;
  return createSupergraph({
    supergraphSdl,
    transport: logged(transport, log),
    limits: { ...DEFAULT_LIMITS, ...limits },
    scalars: SCALARS,
  });
}

/** Logs why a subgraph did not answer, because the reason names addresses. The client gets UNAVAILABLE. */
function logged(transport: SubgraphTransport, log: Log): SubgraphTransport {
  return async (subgraph, request, context) => {
    try {
      return await transport(subgraph, request, context);
    } catch (error) {
      log.error('Subgraph call failed', { subgraph, requestId: context.requestId, error });
      throw error;
    }
  };
}

function serverOf(servers: ReadonlyMap<Role, ApolloServer<GatewayContext>>, role: Role): ApolloServer<GatewayContext> {
  const server = servers.get(role);
  if (server === undefined) throw new Error(`The role ${role} has no server.`);
  return server;
}
