import { type OpenRoute } from '../route';
import { type MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';

/** A key that is replaced is known everywhere within an hour. */
const CACHED = 'public, max-age=3600';

/**
 * What a client must know of the issuer before it has a token: its metadata (RFC 8414), also under the name by which clients
 * made for OpenID Connect look for it, and its keys.
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
