import { type KeyObject } from 'node:crypto';
import { Pool } from 'undici';
import { z } from 'zod';
import { type InternalRole } from '../domain/roles';
import { jsonOrNull } from '../kernel/json-or-null';
import { mintInternalToken } from '../access/internal-token';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type AskFacts } from './background-jobs';
import { type AskGraph, GraphRefusal } from '../follow/feed';

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

const scopesSchema = z.object({ scopes: z.array(z.string()) });

/**
 * The gateway's API for a subgraph. `ask` reads other subgraphs' feeds as FOLLOWER, `askFacts` reads facts for the
 * rules as ASSESSOR.
 */
export type GatewayApi = {
  ask: AskGraph;
  askFacts: AskFacts;
  /** Returns the scopes that a machine client of the role may be granted. */
  grantable(role: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

/**
 * Opens the gateway's API for a subgraph, which signs with its own key in the Hub's internal roles. Errors contain only
 * codes.
 */
export function gatewayApi(origin: string, subgraph: SubgraphName, key: KeyObject): GatewayApi {
  const pool = new Pool(new URL(origin).origin, POOL);
  const authorized = async (role: InternalRole) => ({
    authorization: `Bearer ${await mintInternalToken(subgraph, role, key)}`,
  });
  const askAs = async (role: InternalRole, query: string, variables: Record<string, unknown>) => {
    const headers = { 'content-type': 'application/json', ...(await authorized(role)) };
    const body = JSON.stringify({ query, variables });
    const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
    return dataOf(await response.body.text(), response.statusCode);
  };
  return {
    ask: (_of, query, variables) => askAs('FOLLOWER', query, variables),
    askFacts: (query, variables) => askAs('ASSESSOR', query, variables),
    grantable: async (role) => {
      const headers = await authorized('FOLLOWER');
      const { body, statusCode } = await pool.request({ path: `/oauth/scopes/${role}`, method: 'GET', headers });
      const parsed = scopesSchema.safeParse(jsonOrNull(await body.text()));
      if (!parsed.success) throw new Error(`The gateway returned no data (status ${statusCode}).`);
      return parsed.data.scopes;
    },
    close: () => pool.destroy(),
  };
}

function dataOf(text: string, status: number): unknown {
  const parsed = answerSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new Error(`The gateway returned no data (status ${status}).`);
  const [error] = parsed.data.errors ?? [];
  if (error !== undefined) {
    const { code } = error.extensions;
    throw new GraphRefusal(code, `The gateway returned the error ${code} (status ${status}).`);
  }
  return parsed.data.data;
}
