import { type IncomingMessage } from 'node:http';
import { type Config } from '../../shared/runtime/settings/config';
import { type Readiness } from '../../shared/process/readiness';
import { type Log } from '../../shared/runtime/log';
import { type CallersGraph } from '../graph/ask-as-caller';
import { downloadRoute } from '../files/attachments/attachment-download';
import { type Uploading, uploadRoute } from '../files/attachments/attachment-upload';
import { ledgerRoute } from '../files/exchange/ledger-route';
import { paymentOrdersRoute } from '../files/exchange/payment-orders-route';
import { listRoute } from '../files/lists/list-route';
import { openFileRoute } from '../files/open/open-route';
import { reportRoute } from '../files/report/report-route';
import { type GraphqlParts, graphqlRoute } from '../http/graphql-route';
import { type Explorer } from '../http/pages/explorer';
import { frontPageRoutes } from '../http/pages/front-page';
import { openApiRoute } from '../http/pages/openapi-route';
import { scalarsRoute } from '../http/pages/scalars-page';
import { type Console, consoleRoutes } from '../http/console/console-routes';
import { consolePage } from '../http/console/console-pages';
import { healthRoutes } from '../http/health-routes';
import { timeRoute } from '../http/time-route';
import { oauthRoutes } from '../http/oauth/oauth-routes';
import { scopesRoute } from '../http/oauth/scopes-route';
import { type Route } from '../http/route';
import { type FindCallers } from '../identity/session/person-callers';
import { type MachineClients } from '../identity/machine-client/machine-clients';

export type RouteParts = {
  graphql: Omit<GraphqlParts, 'page'>;
  /** The explorer; null if the Hub does not serve it. */
  explorer: Explorer | null;
  console: Console;
  findCallers: FindCallers;
  ready: () => Promise<Readiness>;
  limits: Config['limits'];
  /** The machine clients; null if none are served. */
  clients: MachineClients | null;
  attachments: Uploading;
  addressOf: (request: IncomingMessage) => string;
  supergraphSdl: string;
  log: Log;
};

/** Returns every route of the gateway. */
export function routesOf(graph: CallersGraph, parts: RouteParts): Route[] {
  const { graphql, explorer, ready, limits, clients, attachments, addressOf, supergraphSdl, log } = parts;
  const { clock } = attachments;
  const { console, findCallers } = parts;
  const page = console.folder === null ? null : consolePage(console.folder);
  const routes: Route[] = [
    graphqlRoute({ ...graphql, page: explorer?.page ?? null }),
    ...frontPageRoutes({ hasExplorer: explorer !== null, hasMachineClients: clients !== null, page }),
    scalarsRoute(),
    ...(explorer?.routes ?? []),
    ...healthRoutes(ready),
    timeRoute(clock, attachments.receiptKey),
    uploadRoute(graph, attachments),
    downloadRoute(graph, attachments.store),
    reportRoute(graph, clock),
    paymentOrdersRoute(graph, clock),
    ledgerRoute(graph, clock),
    listRoute(graph, clock, graphql.spend),
    openFileRoute({ graph, clock, anHour: limits.openFiles, addressOf }),
    scopesRoute(supergraphSdl),
    ...consoleRoutes(console, { graph, findCallers, clock, log }),
  ];
  const all = clients === null ? routes : [...routes, ...oauthRoutes(clients, { addressOf, log })];
  return [...all, openApiRoute(all)];
}
