import { type KeyObject } from 'node:crypto';
import { Pool } from 'undici';
import { z } from 'zod';
import { jsonOrNull } from '../json-or-null';
import { mintInternalToken } from '../scope/internal-token';
import { type SubgraphName } from '../subgraph-names';
import { type AskGraph } from './feed';

const POOL = {
  connections: 4,
  pipelining: 1,
  connectTimeout: 2000,
  headersTimeout: 10_000,
  bodyTimeout: 10_000,
  keepAliveTimeout: 10_000,
} as const;

const answerSchema = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
});

export type GatewayClient = { ask: AskGraph; close(): Promise<void> };

/** A subgraph as a client of the gateway, with its own key in the role FOLLOWER. Errors name codes alone. */
export function gatewayClient(origin: string, subgraph: SubgraphName, key: KeyObject): GatewayClient {
  const pool = new Pool(new URL(origin).origin, POOL);
  return {
    ask: async (_of, query, variables) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await mintInternalToken(subgraph, 'FOLLOWER', key)}`,
      };
      const body = JSON.stringify({ query, variables });
      const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      return dataOf(await response.body.text(), response.statusCode);
    },
    close: () => pool.destroy(),
  };
}

function dataOf(text: string, status: number): unknown {
  const parsed = answerSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new Error(`The gateway gave no answer (${status}).`);
  const [error] = parsed.data.errors ?? [];
  if (error !== undefined) throw new Error(`The gateway answered ${error.extensions.code} (${status}).`);
  return parsed.data.data;
}
