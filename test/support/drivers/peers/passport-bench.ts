import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { type Subgraph } from '../../../../shared/process/subgraph';
import {
  type SubgraphAnswer,
  type SubgraphServer,
  digestOfCall,
  serveSubgraph,
} from '../../../../shared/graphql/serve-subgraph';
import { PASSPORT_HEADER, listenSubgraph } from '../../../../shared/process/listen-subgraph';
import { HubError } from '../../../../shared/kernel/errors';
import { Draining } from '../../../../shared/runtime/draining';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { digestOf, mintPassport } from '../../../../shared/access/passport';
import { NOW, smallCity } from '../../city/small-city';
import { DEMO_FILLS } from '../subgraph/demo-fills';
import { openTestDatabase } from '../subgraph/test-database';

export type Question = { source: string; operationName?: string; variables?: Record<string, unknown> };
/** The response of a subgraph: 401 without a body, or an answer. */
export type Reply = { status: number; code: string | undefined; answer: SubgraphAnswer };
/** Creates the passport for a query from its digest. */
export type Stamp = (digest: string) => string | null;

/** One route into a subgraph. `send` sends the query `asked` with a passport for `stampedFor`, by default the same query. */
export type Entrance = {
  name: 'in-process' | 'over HTTP';
  send(asked: Question, stamp: Stamp, stampedFor?: Question): Promise<Reply>;
};

export type PassportBench = {
  aud: string;
  key: KeyObject;
  clock: { now: Date };
  routes: readonly Entrance[];
  /** Returns a passport as the gateway would issue it now. */
  valid(caller: Caller, aud?: string): (digest: string) => string;
  close(): Promise<void>;
};

/** Starts one subgraph with both its routes. The test has the gateway's key and sets the clock. */
export async function passportBench(subgraph: Subgraph<object>): Promise<PassportBench> {
  const { database, close } = await openTestDatabase(subgraph.database);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const clock = { now: NOW };
  const fillDemo = DEMO_FILLS[subgraph.name];
  await fillDemo(database.manager, smallCity(), NOW);
  const serving = { database, passportKeys: [publicKey], clock: () => clock.now, log: SILENT_LOG };
  const server = await serveSubgraph(subgraph, serving);
  const listening = await listenSubgraph(server, {
    host: '127.0.0.1',
    port: 0,
    log: SILENT_LOG,
    draining: new Draining(0),
  });
  return {
    aud: server.audience,
    key: privateKey,
    clock,
    routes: [inProcess(server), overHttp(listening.address)],
    valid:
      (caller, aud = server.audience) =>
      (digest) =>
        mintPassport({ aud, caller, requestId: 'test', digest }, privateKey, clock.now),
    close: async () => {
      await listening.close(AT_ONCE);
      await close();
    },
  };
}

function inProcess(server: SubgraphServer): Entrance {
  const callOf = ({ source, operationName, variables = {} }: Question) => ({
    body: null,
    source,
    operationName,
    variables,
  });
  return {
    name: 'in-process',
    send: async (asked, stamp, stampedFor = asked) => {
      const passport = stamp(digestOfCall(callOf(stampedFor)));
      try {
        const answer = await server.answer({ ...callOf(asked), passport });
        return { status: 200, code: answer.errors?.[0]?.extensions?.['code'] as string | undefined, answer };
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        return { status: error.code === 'UNAUTHENTICATED' ? 401 : 500, code: error.code, answer: {} };
      }
    },
  };
}

function overHttp(address: string): Entrance {
  const bodyOf = ({ source, operationName, variables = {} }: Question) =>
    JSON.stringify({ query: source, operationName, variables });
  return {
    name: 'over HTTP',
    send: async (asked, stamp, stampedFor = asked) => {
      const passport = stamp(digestOf(bodyOf(stampedFor)));
      const headers: Record<string, string> = passport === null ? {} : { [PASSPORT_HEADER]: passport };
      const response = await fetch(address, { method: 'POST', headers, body: bodyOf(asked) });
      const answer = (await response.json()) as SubgraphAnswer;
      return { status: response.status, code: answer.errors?.[0]?.extensions?.['code'] as string | undefined, answer };
    },
  };
}
