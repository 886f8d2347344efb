import { type FastifyInstance } from 'fastify';
import { type Log } from '../../shared/runtime/log';
import { type Console } from '../http/console/console-routes';
import { extendFastify } from '../http/console/extend-fastify';
import { personsOfSessions, sessionCredentials } from '../http/console/session/session-credentials';
import { type Routing } from '../http/route';
import { type AccessFacts } from '../identity/access/access-facts';
import { createAuthenticate } from '../identity/authenticate';
import { type MachineClients } from '../identity/machine-client/machine-clients';
import { createIdentify } from '../identity/resolve-caller';
import { createFindCallers, type FindCallers } from '../identity/session/person-callers';
import { type TrustedIssuer } from '../identity/trusted-issuer';

export type IdentifyingSetting = {
  issuers: readonly TrustedIssuer[];
  /** The machine clients; null if none are served. */
  clients: MachineClients | null;
  access: AccessFacts;
  console: Console;
  log: Log;
};

/** What the HTTP server needs to identify callers, and the function that finds the roles of a person in the console. */
export type Identifying = Pick<Routing, 'identify' | 'credentialsOf' | 'personOf' | 'extend'> & {
  findCallers: FindCallers;
};

/**
 * Creates the functions that identify the callers of requests: users, the Hub's own subgraphs, and machine clients if
 * they are served. A request with a session counts as a request with the token of its person.
 */
export function identifyRequests({ issuers, clients, access, console, log }: IdentifyingSetting): Identifying {
  const authenticate = createAuthenticate(clients === null ? issuers : [...issuers, clients.trusted], log);
  const identify = createIdentify(authenticate, access, log);
  const extend = (app: FastifyInstance) => extendFastify(app, console.folder);
  const identifying = {
    identify: clients === null ? identify : clients.guarding(identify, log),
    findCallers: createFindCallers(authenticate, access),
    extend,
  };
  if (console.sessions === null) return identifying;
  const { sessions } = console;
  return { ...identifying, credentialsOf: sessionCredentials(sessions, log), personOf: personsOfSessions(sessions) };
}
