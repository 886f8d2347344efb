import { type OpenDoor } from '../route';
import { type MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';

/** A key that is replaced is known everywhere within an hour. */
const CACHED = { 'cache-control': 'public, max-age=3600' };

/**
 * What is to be known of the issuer before one has a token: its metadata (RFC 8414), also under the name by which clients made for
 * OpenID Connect look for it, and its keys.
 */
export function issuerDoors(issuer: MachineClientIssuer): OpenDoor[] {
  const told = (path: RegExp, body: object): OpenDoor => ({
    path,
    methods: ['GET', 'HEAD'],
    answer: (exchange) => Promise.resolve(exchange.answer(200, body, CACHED)),
  });
  return [
    told(/^\/\.well-known\/(?:oauth-authorization-server|openid-configuration)$/, issuer.metadata()),
    told(/^\/oauth\/keys$/, issuer.keySet()),
  ];
}
