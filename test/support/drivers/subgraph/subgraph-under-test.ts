import { generateKeyPairSync } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Subgraph } from '../../../../shared/process/subgraph';
import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import { type SubgraphServer, digestOfCall, serveSubgraph } from '../../../../shared/graphql/serve-subgraph';
import { type SubgraphAnswer } from '../../../../shared/graphql/operation/run-operation';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { type AttachmentContent, mintReceipt } from '../../../../shared/access/file-receipt';
import { mintPassport } from '../../../../shared/access/passport';
import { DEMO_FILLS } from './demo-fills';
import { openTestDatabase } from './test-database';

export type SubgraphUnderTest = {
  database: DataSource;
  server: SubgraphServer;
  statements: string[];
  /** Sends a query as the caller. Calls with the same `requestId` belong to one request of the gateway. */
  ask(caller: Caller, source: string, variables?: Record<string, unknown>, requestId?: string): Promise<SubgraphAnswer>;
  /** Returns the receipt of a file that the caller has just uploaded. */
  receiptOf(caller: Caller, file: AttachmentContent): string;
  /** Moves the clock to the morning of a day in Shanghai. */
  moveTo(day: string): void;
  close(): Promise<void>;
};

/** Starts one subgraph on its own database, filled with these facts. Tests may send queries as any caller. */
export async function subgraphUnderTest<Context extends object>(
  subgraph: Subgraph<Context>,
  facts: Iterable<DemoBatch>,
  now: Date,
): Promise<SubgraphUnderTest> {
  const statements: string[] = [];
  let current = now;
  const { database, close } = await openTestDatabase(subgraph.database, (sql) => statements.push(sql));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const server = await serve().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const ask: SubgraphUnderTest['ask'] = (caller, source, variables = {}, requestId = 'test') => {
    const call = { body: null, source, operationName: undefined, variables };
    const content = { aud: server.audience, caller, requestId, digest: digestOfCall(call) };
    return server.answer({ ...call, passport: mintPassport(content, privateKey) });
  };
  const receiptOf = (caller: Caller, file: AttachmentContent) =>
    mintReceipt(file, caller, { key: privateKey, now: current });
  const moveTo = (day: string) => {
    current = new Date(`${day}T02:00:00.000Z`);
  };
  return { database, server, statements, ask, receiptOf, moveTo, close };

  async function serve(): Promise<SubgraphServer> {
    const fillDemo = DEMO_FILLS[subgraph.name];
    await fillDemo(database.manager, facts, now);
    return serveSubgraph(subgraph, { database, passportKeys: [publicKey], clock: () => current, log: SILENT_LOG });
  }
}

/** Serves a subgraph on a database that another server uses too. @returns a function that sends queries to it */
export async function besideOn<Context extends object>(
  subgraph: Subgraph<Context>,
  database: DataSource,
  now: Date,
): Promise<SubgraphUnderTest['ask']> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const serving = { database, passportKeys: [publicKey], clock: () => now, log: SILENT_LOG };
  const server = await serveSubgraph(subgraph, serving);
  return (caller, source, variables = {}, requestId = 'test') => {
    const call = { body: null, source, operationName: undefined, variables };
    const content = { aud: server.audience, caller, requestId, digest: digestOfCall(call) };
    return server.answer({ ...call, passport: mintPassport(content, privateKey) });
  };
}

/**
 * Returns a subgraph that all tests of a file or block share. It starts before the first test and ends after the last.
 */
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
