import { type ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { type Role, ROLES } from '../../shared/domain/roles';
import { formatForGateway } from '../../shared/graphql/errors/format-error';
import { type Log } from '../../shared/runtime/log';
import { createAudienceServer } from '../graph/apollo-server';
import { type Supergraph } from '../graph/supergraph';
import { type WatchedRequests } from '../http/observing/watched-requests';
import { type GatewayContext } from '../transport/gateway-context';

/** Starts one Apollo Server for each role. @returns the function that finds the server of a role */
export async function startServers(
  supergraph: Supergraph,
  { watched, log }: { watched: WatchedRequests; log: Log },
): Promise<(role: Role) => ApolloServer<GatewayContext>> {
  const origins = new ErrorOrigins();
  const formatError = (_: unknown, error: unknown) => {
    const requestId = origins.requestIdOf(error);
    return formatForGateway(error, log, (requestId && watched.find(requestId)?.id) ?? requestId);
  };
  const servers = new Map<Role, ApolloServer<GatewayContext>>();
  for (const role of ROLES) {
    const server = createAudienceServer(supergraph.audience(role), { formatError, plugins: [origins.plugin] });
    await server.start();
    servers.set(role, server);
  }
  return (role) => {
    const server = servers.get(role);
    if (server === undefined) throw new Error(`The role ${role} has no server.`);
    return server;
  };
}

/**
 * Remembers to which request an error belongs. Apollo Server formats errors without their context, and an error that is
 * masked must be logged with the id of its request.
 */
class ErrorOrigins {
  private readonly requestIds = new WeakMap<object, string>();

  /** The plugin of Apollo Server that sees the errors of each request before they are formatted. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: ({ contextValue }) =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => {
          for (const error of errors) this.requestIds.set(error, contextValue.requestId);
          return Promise.resolve();
        },
      }),
  };

  /**
   * Returns the id under which the record of changes stores the request of an error; undefined if the error belongs to
   * no request.
   */
  requestIdOf(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.requestIds.get(error) : undefined;
  }
}
