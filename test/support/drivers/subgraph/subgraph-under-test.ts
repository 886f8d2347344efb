import { generateKeyPairSync } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Subgraph } from '../../../../shared/process/subgraph';
import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import {
  type SubgraphAnswer,
  type SubgraphServer,
  digestOfCall,
  serveSubgraph,
} from '../../../../shared/graphql/serve-subgraph';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { mintPassport } from '../../../../shared/access/passport';
import { DEMO_FILLS } from './demo-fills';
import { openTestDatabase } from './test-database';

export type SubgraphUnderTest = {
  database: DataSource;
  server: SubgraphServer;
  statements: string[];
  /** `requestId`: one for all that the gateway would ask for one request. */
  ask(caller: Caller, source: string, variables?: Record<string, unknown>, requestId?: string): Promise<SubgraphAnswer>;
  close(): Promise<void>;
};

/** One subgraph on a database of its own, filled with these facts, asked with passports of any caller. */
export async function subgraphUnderTest<Context extends object>(
  subgraph: Subgraph<Context>,
  facts: Iterable<DemoBatch>,
  now: Date,
): Promise<SubgraphUnderTest> {
  const statements: string[] = [];
  const { database, close } = await openTestDatabase(subgraph.database, (sql) => statements.push(sql));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const server = await serve().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const ask: SubgraphUnderTest['ask'] = (caller, source, variables = {}, requestId = 'test') => {
    const call = { body: null, source, operationName: undefined, variables };
    const content = { aud: subgraph.name, caller, requestId, digest: digestOfCall(call) };
    return server.answer({ ...call, passport: mintPassport(content, privateKey, now) });
  };
  return { database, server, statements, ask, close };

  async function serve(): Promise<SubgraphServer> {
    const fillDemo = DEMO_FILLS[subgraph.name];
    await fillDemo(database.manager, facts, now);
    return serveSubgraph(subgraph, { database, passportKey: publicKey, clock: () => now, log: SILENT_LOG });
  }
}

/** The same for all tests of a file or block: opened before the first of them, closed after the last. */
export function sharedSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  facts: Iterable<DemoBatch>,
  now: Date,
): SubgraphUnderTest {
  const under = {} as SubgraphUnderTest;
  let opened: SubgraphUnderTest | null = null;
  beforeAll(async () => {
    opened = await subgraphUnderTest(subgraph, facts, now);
    Object.assign(under, opened);
  });
  afterAll(() => opened?.close());
  return under;
}
