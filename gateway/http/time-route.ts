import { type KeyObject } from 'node:crypto';
import { mintTime } from '../../shared/access/gateway-time';
import { type OpenRoute } from './route';

/**
 * `GET /health/time`: sends the time of this gateway's clock, signed. If the gateway has refused the token of a
 * subgraph, the subgraph requests this time, and uses it as the date of its next token.
 */
export function timeRoute(clock: () => Date, passportKey: KeyObject): OpenRoute {
  return {
    access: 'OPEN',
    methods: ['GET'],
    path: '/health/time',
    about: null,
    handle: (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ time: mintTime(clock(), passportKey) }),
  };
}
