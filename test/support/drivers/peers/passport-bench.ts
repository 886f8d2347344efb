import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { type Subgraph } from '../../../../shared/process/subgraph';
import { type SubgraphServer, digestOfCall, serveSubgraph } from '../../../../shared/graphql/serve-subgraph';
import { type SubgraphAnswer } from '../../../../shared/graphql/operation/run-operation';
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
/** A function that creates the passport for a query with this digest, or returns null for no passport. */
export type Stamp = (digest: string) => string | null;

/**
 * A route into a subgraph. `send` sends the query `asked` with a passport for the query `stampedFor`, which is `asked`
 * by default.
 */
export type Entrance = {
  name: 'in-process' | 'over HTTP';
  send(asked: Question, stamp: Stamp, stampedFor?: Question): Promise<Reply>;
};

export type PassportBench = {
  server: SubgraphServer;
  key: KeyObject;
  /** The monotonic clock of the process. The test sets it. */
  clock: { milliseconds: number };
  routes: readonly Entrance[];
  /** Returns a function that creates valid passports for the caller, as the gateway does. */
  valid(caller: Caller, aud?: string): (digest: string) => string;
  close(): Promise<void>;
};

/** Starts one subgraph with both of its routes. The test has the gateway's private key, and may set the clock. */
export async function passportBench(subgraph: Subgraph<object>): Promise<PassportBench> {
  const { database, close } = await openTestDatabase(subgraph.database);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const clock = { milliseconds: 0 };
  const fillDemo = DEMO_FILLS[subgraph.name];
  await fillDemo(database.manager, smallCity(), NOW);
  const clocks = { clock: () => NOW, monotonic: () => clock.milliseconds };
  const server = await serveSubgraph(subgraph, { database, passportKeys: [publicKey], ...clocks, log: SILENT_LOG });
  const listening = await listenSubgraph(server, {
    host: '127.0.0.1',
    port: 0,
    log: SILENT_LOG,
    draining: new Draining(0),
  });
  return {
    server,
    key: privateKey,
    clock,
    routes: [inProcess(server), overHttp(listening.address)],
    valid:
      (caller, aud = server.audience) =>
      (digest) =>
        mintPassport({ aud, caller, requestId: 'test', digest }, privateKey),
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
