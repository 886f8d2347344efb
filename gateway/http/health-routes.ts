import { type Readiness } from '../../shared/process/readiness';
import { SharedRun } from '../../shared/runtime/shared-run';
import { type OpenRoute } from './route';
import { HEALTH_LIVE, HEALTH_READY } from './openapi/api-descriptions';

/**
 * `GET /health/live` and `GET /health/ready`: report whether the process runs, and whether it can answer requests.
 * @param ready reports whether the gateway can answer, and warnings for the operator, which contain no addresses
 */
export function healthRoutes(ready: () => Promise<Readiness>): OpenRoute[] {
  // Each run asks every subgraph, so simultaneous requests share one run.
  const shared = new SharedRun(ready);
  const address = { access: 'OPEN', methods: ['GET', 'HEAD'] } as const;
  return [
    {
      ...address,
      path: '/health/live',
      about: HEALTH_LIVE,
      handle: (_request, reply) => reply.send({ status: 'live' }),
    },
    {
      ...address,
      path: '/health/ready',
      about: HEALTH_READY,
      handle: async (_request, reply) => {
        const { isReady, warnings } = await shared.run();
        if (isReady) return reply.send({ status: 'ready', warnings });
        return reply.code(503).header('retry-after', '5').send({ status: 'not ready', warnings });
      },
    },
  ];
}
