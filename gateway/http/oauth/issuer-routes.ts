import { type OpenRoute } from '../route';
import { type MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';

/** Clients may cache the keys for an hour, so a new key is known everywhere within an hour. */
const CACHED = 'public, max-age=3600';

/**
 * Returns the routes with the facts that a client needs before it asks for a token: the metadata of the issuer (RFC
 * 8414) and its keys. The metadata is also under the path that OpenID Connect clients expect.
 */
export function issuerRoutes(issuer: MachineClientIssuer): OpenRoute[] {
  const published = (path: string, body: object): OpenRoute => ({
    access: 'OPEN',
    methods: ['GET', 'HEAD'],
    path,
    handle: (_request, reply) => reply.header('cache-control', CACHED).send(body),
  });
  return [
    published('/.well-known/oauth-authorization-server', issuer.metadata()),
    published('/.well-known/openid-configuration', issuer.metadata()),
    published('/oauth/keys', issuer.keySet()),
  ];
}
