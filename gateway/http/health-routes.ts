import { type OpenRoute } from './route';

/**
 * `GET /health/live` and `GET /health/ready`: report whether the process runs, and whether it can answer requests.
 * @param ready returns the names of what is not ready yet, in words for an operator and without addresses
 */
export function healthRoutes(ready: () => Promise<readonly string[]>): OpenRoute[] {
  const address = { access: 'OPEN', methods: ['GET', 'HEAD'] } as const;
  return [
    { ...address, path: '/health/live', handle: (_request, reply) => reply.send({ status: 'live' }) },
    {
      ...address,
      path: '/health/ready',
      handle: async (_request, reply) => {
        const notReady = await ready();
        if (notReady.length === 0) return reply.send({ status: 'ready' });
        return reply.code(503).header('retry-after', '5').send({ status: 'not ready', notReady });
      },
    },
  ];
}
