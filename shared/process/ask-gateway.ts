import { type KeyObject } from 'node:crypto';
import { Pool } from 'undici';
import { z } from 'zod';
import { type InternalRole } from '../domain/roles';
import { jsonOrNull } from '../kernel/json-or-null';
import { mintInternalToken } from '../access/internal-token';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type AskFacts } from './jobs/background-jobs';
import { type AskGraph, GraphRefusal, refusalSchema } from '../follow/feed';
import { GatewayClock } from './gateway-clock';

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
  errors: z.array(z.object({ extensions: refusalSchema })).optional(),
});

const scopesSchema = z.object({ scopes: z.array(z.string()) });

/**
 * The gateway's API for a subgraph. `ask` reads other subgraphs' feeds in the role FOLLOWER. `askFacts` reads facts for
 * the rules in the role ASSESSOR.
 */
export type GatewayApi = {
  ask: AskGraph;
  askFacts: AskFacts;
  /** Returns the grants (OAuth scopes) that a machine client of the role may get. */
  grantable(role: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** The subgraph's own key, and the public keys that verify the time that the gateway signs. */
export type ApiKeys = { own: KeyObject; ofGateway: readonly KeyObject[] };

/**
 * Opens the gateway's API for a subgraph. The subgraph authenticates its requests with its own key, in the Hub's
 * internal roles. The errors of this API contain only codes, and no text of an answer.
 */
export function gatewayApi(origin: string, subgraph: SubgraphName, { own, ofGateway }: ApiKeys): GatewayApi {
  const pool = new Pool(new URL(origin).origin, POOL);
  const clock = new GatewayClock(ofGateway);
  const sendOnce = async (role: InternalRole, { headers, ...request }: Sent) => {
    const authorization = `Bearer ${await mintInternalToken(subgraph, role, { key: own, now: clock.now })}`;
    const { statusCode, body } = await pool.request({ ...request, headers: { ...headers, authorization } });
    return { statusCode, text: await body.text() };
  };
  const learnTime = async () => {
    const { body } = await pool.request({ path: '/health/time', method: 'GET' });
    return clock.set(await body.text());
  };
  /**
   * Sends a request. If the gateway refuses the token, this function asks for the gateway's time. If that time shows
   * that the token had a wrong date, this function sends the request once more with a new token. This is safe, because
   * a request with a refused token was not executed.
   */
  const send = async (role: InternalRole, request: Sent) => {
    const first = await sendOnce(role, request);
    return first.statusCode === 401 && (await learnTime()) ? sendOnce(role, request) : first;
  };
  const askAs = async (role: InternalRole, query: string, variables: Record<string, unknown>) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const { text, statusCode } = await send(role, { path: '/graphql', method: 'POST', headers, body });
    return dataOf(text, statusCode);
  };
  return {
    ask: (_of, query, variables) => askAs('FOLLOWER', query, variables),
    askFacts: (query, variables) => askAs('ASSESSOR', query, variables),
    grantable: async (role) => {
      const { text, statusCode } = await send('FOLLOWER', { path: `/oauth/scopes/${role}`, method: 'GET' });
      const parsed = scopesSchema.safeParse(jsonOrNull(text));
      if (!parsed.success) throw new Error(`The gateway returned no scopes (status ${statusCode}). See its log.`);
      return parsed.data.scopes;
    },
    close: () => pool.destroy(),
  };
}

type Sent = { path: string; method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };

function dataOf(text: string, status: number): unknown {
  const parsed = answerSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new Error(`The gateway returned no data (status ${status}). Check HUB_GATEWAY_URL.`);
  const [error] = parsed.data.errors ?? [];
  if (error !== undefined) {
    const { code, field } = error.extensions;
    throw new GraphRefusal(code, field, `The gateway refused the query: ${code} (status ${status}). See its log.`);
  }
  return parsed.data.data;
}
