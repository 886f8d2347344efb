import { type KeyObject } from 'node:crypto';
import { type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { PASSPORT_HEADER } from '../../shared/process/listen-subgraph';
import { type Readiness, followsIn, readinessOf } from '../../shared/process/readiness';
import { jsonOrNull } from '../../shared/kernel/json-or-null';
import { digestOf, mintPassport } from '../../shared/access/passport';
import { SUBGRAPHS, type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { sourceOf } from './in-process-transport';
import { type SubgraphTransport } from './subgraph-transport';

/** The settings of the connections. Nothing is retried: a write whose answer was lost may have taken effect. */
const POOL = {
  connections: 32,
  pipelining: 1,
  connectTimeout: 2000,
  headersTimeout: 20_000,
  bodyTimeout: 20_000,
  keepAliveTimeout: 10_000,
} as const;

export type HttpTransport = {
  transport: SubgraphTransport;
  ready(): Promise<Readiness>;
  close(): Promise<void>;
};

/**
 * Calls the subgraphs over keep-alive connections. Its errors name addresses, so they belong in the log and never in an
 * answer.
 */
export function httpTransport(
  addresses: Readonly<Record<SubgraphName, string>>,
  passportKey: KeyObject,
  clock: () => Date,
): HttpTransport {
  const pools = new Map(SUBGRAPHS.map((name) => [name, new Pool(new URL(addresses[name]).origin, POOL)]));
  const byGraphName = new Map<string, SubgraphName>(SUBGRAPHS.map((name) => [name.toUpperCase(), name]));
  return {
    transport: async (graphName, { document, operationName, variables }, { caller, requestId, client }) => {
      const name = byGraphName.get(graphName.toUpperCase());
      const pool = name && pools.get(name);
      if (name === undefined || pool === undefined) throw new Error(`There is no subgraph named ${graphName}.`);
      const body = JSON.stringify({ query: sourceOf(document), operationName, variables });
      const content = { aud: name, caller, requestId, client, digest: digestOf(body) };
      const headers = {
        'content-type': 'application/json',
        [PASSPORT_HEADER]: mintPassport(content, passportKey, clock()),
      };
      const response = await pool.request({ path: '/', method: 'POST', headers, body });
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw new Error(`Subgraph ${name} answered with HTTP status ${response.statusCode}.`);
      }
      return (await response.body.json()) as ExecutionResult;
    },
    ready: async () => {
      const states = [...pools].map(async ([subgraph, pool]) => ({ subgraph, ...(await stateOf(pool)) }));
      return readinessOf(await Promise.all(states));
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

async function stateOf(pool: Pool) {
  try {
    const { statusCode, body } = await pool.request({ path: '/health/ready', method: 'GET', headersTimeout: 3000 });
    return { isReady: statusCode === 200, follows: followsIn(jsonOrNull(await body.text())) };
  } catch {
    return { isReady: false, follows: [] };
  }
}
