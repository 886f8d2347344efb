import { type OpenRoute } from '../route';
import { ISSUER_KEYS, ISSUER_METADATA } from '../openapi/api-descriptions';
import { type RouteDescription } from '../openapi/route-description';
import { type MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';

/**
 * The `Cache-Control` header of the answers of the issuer's routes. Caches may keep the keys for an hour, so a new key
 * is known everywhere within an hour.
 */
const CACHED = 'public, max-age=3600';

/**
 * Returns the routes with the facts that a machine client needs before it requests a token: the metadata of the issuer
 * (RFC 8414) and its keys. The metadata is also available at the path that OpenID Connect clients expect.
 */
export function issuerRoutes(issuer: MachineClientIssuer): OpenRoute[] {
  const published = (path: string, body: object, about: RouteDescription): OpenRoute => ({
    access: 'OPEN',
    methods: ['GET', 'HEAD'],
    path,
    about,
    handle: (_request, reply) => reply.header('cache-control', CACHED).send(body),
  });
  return [
    published('/.well-known/oauth-authorization-server', issuer.metadata(), ISSUER_METADATA),
    published('/.well-known/openid-configuration', issuer.metadata(), { ...ISSUER_METADATA, id: 'openIdMetadata' }),
    published('/oauth/keys', issuer.keySet(), ISSUER_KEYS),
  ];
}
