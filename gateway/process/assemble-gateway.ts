import { readFileSync } from 'node:fs';
import { type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { getOperationAST } from 'graphql';
import { type Config } from '../../shared/runtime/settings/config';
import { SCALARS } from '../../shared/graphql/types/scalars';
import { type Readiness } from '../../shared/process/readiness';
import { type Log } from '../../shared/runtime/log';
import { NO_TELEMETRY, type Telemetry } from '../../shared/runtime/telemetry/telemetry';
import { OWN_DOCUMENTS } from '../../shared/cli/own-documents';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { type AskFacts } from '../../shared/process/jobs/background-jobs';
import { admitRequests } from './admit-requests';
import { startServers } from './audience-servers';
import { identifyRequests } from './identify-requests';
import { observedTransport } from './observe-calls';
import { callersGraph } from '../graph/ask-as-caller';
import { type Uploading } from '../files/attachments/attachment-upload';
import { ClientAddresses } from '../http/admission/client-address';
import { type AccessFacts } from '../identity/access/access-facts';
import { type HttpServer, createHttpServer } from '../http/http-server';
import { DEFAULT_LIMITS } from '../graph/document/limits';
import { type GraphqlParts } from '../http/graphql-route';
import { findDocument } from '../http/persisted/find-document';
import { RegisteredDocuments } from '../http/persisted/registered-documents';
import { type Explorer } from '../http/pages/explorer';
import { WatchedRequests } from '../http/observing/watched-requests';
import { consoleDocuments } from '../http/console/console-documents';
import { type Console } from '../http/console/console-routes';
import { type MachineClients } from '../identity/machine-client/machine-clients';
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
  /** The console and its sessions. */
  console: Console;
  /** The parts that the upload of files needs. Their `receiptKey`, which signs upload receipts, is the passport key. */
  attachments: Uploading;
  /** Returns whether the gateway can answer requests, with warnings for the operator. */
  ready: () => Promise<Readiness>;
  /** The file of the registered documents, and whether outside callers may send only these documents. */
  persisted: Config['persisted'];
  log: Log;
  /** The metrics and traces for the operator. Without them, nothing is measured or traced. */
  telemetry?: Telemetry;
  supergraphSdl?: string;
};

/**
 * The assembled gateway. `askFacts` returns the function by which a subgraph in this process queries the whole graph
 * for facts of other subgraphs.
 */
export type Gateway = HttpServer & { askFacts: (subgraph: SubgraphName) => AskFacts };

/**
 * Assembles the gateway: one HTTP server, one Apollo Server for each role, and one planner and executor behind them
 * all.
 */
export async function assembleGateway(settings: GatewaySettings): Promise<Gateway> {
  const { limits, attachments, log, telemetry = NO_TELEMETRY } = settings;
  const addresses = new ClientAddresses(limits.trustedProxies);
  const addressOf = (request: IncomingMessage) => addresses.of(request);
  const watched = new WatchedRequests({ telemetry, log, isTrusted: (request) => addresses.comesFromProxy(request) });
  const supergraph = supergraphOf(settings, watched);
  const serverFor = await startServers(supergraph, { watched, log });
  const { documents } = supergraph.audience('PUBLIC');
  const { clock } = attachments;
  const { metrics } = telemetry;
  const { admit, spend, throttle } = admitRequests({ limits, clock, addressOf, documents, metrics });
  const graph = callersGraph(supergraph, serverFor);
  const graphql = {
    serverFor,
    findDocument: documentFinder(settings),
    checkSource: (source: string, spendFields: (fields: number) => void) => {
      const cost = documents.costOf(source);
      if (cost > 0) spendFields(cost);
      documents.parse(source);
    },
    nameOf: (source: string, name: string | null) =>
      getOperationAST(documents.parse(source), name)?.name?.value ?? null,
    clientOf: addressOf,
    spend,
    throttle,
    log,
    mostBodyBytes: limits.bodyBytes,
    mostPublicBodyBytes: Math.min(limits.bodyBytes, limits.publicBodyBytes),
  };
  const { findCallers, ...identifying } = identifyRequests(settings);
  const supergraphSdl = committedSupergraph();
  const routes = routesOf(graph, { ...settings, graphql, addressOf, findCallers, supergraphSdl });
  const server = createHttpServer({ routes, ...identifying, admit, log, watched });
  return { ...server, askFacts: (subgraph) => factsOf(supergraph.audience('ASSESSOR'), subgraph) };
}

function documentFinder({ persisted, console, log }: GatewaySettings): GraphqlParts['findDocument'] {
  const registered = new RegisteredDocuments(persisted.file, log);
  const finding = {
    registered,
    isSafelist: persisted.isSafelist,
    own: OWN_DOCUMENTS,
    ofConsole: consoleDocuments(console.folder),
  };
  return (role, named) => findDocument(role, named, finding);
}

/** Creates the supergraph without an HTTP server. Commands that listen on no port also call this function. */
export function supergraphOf(
  settings: Pick<GatewaySettings, 'limits' | 'transport' | 'log' | 'supergraphSdl' | 'telemetry'>,
  watched: WatchedRequests | null = null,
): Supergraph {
  const { limits, transport, log, supergraphSdl = committedSupergraph(), telemetry = NO_TELEMETRY } = settings;
  return createSupergraph({
    supergraphSdl,
    transport: observedTransport(transport, { log, watched, metrics: telemetry.metrics }),
    limits: { ...DEFAULT_LIMITS, ...limits },
    scalars: SCALARS,
  });
}
