import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { type DataSource } from 'typeorm';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { jobContext } from '../../../../shared/process/background-jobs';
import { type Subgraph } from '../../../../shared/process/subgraph';
import { runDailyJob } from '../../../../shared/process/daily-jobs';
import { askAs } from '../../../../gateway/transport/ask-in-process';
import { type Gateway, assembleGateway } from '../../../../gateway/process/assemble-gateway';
import { MachineClientIssuer } from '../../../../gateway/identity/machine-client/machine-client-issuer';
import { MachineClientRegistry } from '../../../../gateway/identity/machine-client/machine-client-registry';
import { MachineClients } from '../../../../gateway/identity/machine-client/machine-clients';
import { type GatewayContext } from '../../../../gateway/transport/gateway-context';
import { type AccessFacts } from '../../../../gateway/identity/access/access-facts';
import { type InProcessFollowers } from '../../../../gateway/process/in-process-followers';
import { type Together, serveTogether } from '../../../../gateway/process/serve-together';
import { type SubgraphRequest, type SubgraphTransport } from '../../../../gateway/transport/subgraph-transport';
import { ownIssuer } from '../../../../gateway/identity/trusted-issuer';
import { openAttachments } from '../../../../shared/attachments/open-store';
import { type Config, readConfig } from '../../../../shared/runtime/settings/config';
import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import { type ReadFeed, feedReader } from '../../../../shared/follow/feed';
import { type SubgraphServer } from '../../../../shared/graphql/serve-subgraph';
import { type KeyPair } from '../../../../shared/runtime/keys';
import { type Log, createLog } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { HUB_AUDIENCE, mintInternalToken } from '../../../../shared/access/internal-token';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { readinessOf } from '../../../../shared/process/readiness';
import { DEMO_FILLS } from '../subgraph/demo-fills';
import { SUBGRAPH_DEFINITIONS } from '../subgraph/subgraphs';
import { openTestDatabase } from '../subgraph/test-database';

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[];
};
/** A statement as it was sent to the database. */
export type Statement = { sql: string; parameters: readonly unknown[] };
export type HttpAnswer = { status: number; body: Answer; text: string; requestId: string | null };
/** A call of a subgraph, as the transport received it. */
export type SubgraphRequestSeen = { subgraph: string; request: SubgraphRequest; context: GatewayContext };

export type GatewayUnderTest = {
  url: string;
  /** Every SQL statement since the start, by subgraph, and every call of a subgraph. */
  statements: Record<string, Statement[]>;
  databases: Record<string, DataSource>;
  calls: string[];
  requests: SubgraphRequestSeen[];
  /** The log of gateway and subgraphs, one line per entry. */
  logged: string[];
  servers: Map<SubgraphName, SubgraphServer>;
  /** The followers run after each write. Before the first write there is nothing to follow, because all databases are filled. */
  followers: InProcessFollowers;
  /** Reads the record of a subgraph as a follower does. */
  readFeed: ReadFeed;
  /** Assesses all marked subjects. A running Hub does this in the background. `assessDay` first runs the daily job. */
  assess(): Promise<void>;
  assessDay(): Promise<void>;
  /** The gateway's facts about callers. Each write refreshes them. */
  access: AccessFacts;
  /** The gateway's list of machine clients. The list contains a change only after its next query to finance. */
  clientRegistry: MachineClientRegistry;
  /** The folder of attached files. */
  folder: string;
  /** The keys with which the test signs in place of the gateway, a user or a subgraph. */
  keys: { passport: KeyObject; users: KeyObject; internal: KeyObject };
  /** The function by which the gateway calls the subgraphs. */
  transport: SubgraphTransport;
  /** The subgraphs in this set do not answer and are not ready. */
  down: Set<SubgraphName>;
  tokenOf(caller: Caller): Promise<string | null>;
  /** Sends a query as any API client would: over HTTP, with the caller's token. */
  ask(caller: Caller, query: string, variables?: Record<string, unknown>): Promise<HttpAnswer>;
  post(body: unknown, headers?: Record<string, string>): Promise<HttpAnswer>;
  close(): Promise<void>;
};

export const USERS = 'test:users';
/** The issuer of the machine clients' tokens. */
export const CLIENT_ISSUER = 'https://hub.test';

/** Starts the whole Hub on its own databases, filled with these facts. The gateway serves HTTP. The subgraphs run in process. */
export async function gatewayUnderTest(
  facts: () => Iterable<DemoBatch>,
  now: Date,
  limits: Partial<Config['limits']> = {},
): Promise<GatewayUnderTest> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start(facts, { now, limits, closing })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Start = { now: Date; limits: Partial<Config['limits']>; closing: (() => Promise<void>)[] };

async function start(
  facts: () => Iterable<DemoBatch>,
  { now, limits, closing }: Start,
): Promise<Omit<GatewayUnderTest, 'close'>> {
  const statements: Record<string, Statement[]> = {};
  const databases: Record<string, DataSource> = {};
  for (const { name, database: shape } of SUBGRAPH_DEFINITIONS) {
    const seen: Statement[] = (statements[name] = []);
    const opened = await openTestDatabase(shape, (sql, parameters = []) => seen.push({ sql, parameters }));
    closing.push(opened.close);
    databases[name] = opened.database;
  }
  await fillAll(databases, facts(), now);
  const passport = generateKeyPairSync('ed25519');
  const logged: string[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const { servers, followers, access, transport: inProcess } = await serveAll(databases, { passport, now, log });
  closing.push(() => followers.stop());
  await access.refresh();
  for (const seen of Object.values(statements)) seen.length = 0;
  const calls: string[] = [];
  const requests: SubgraphRequestSeen[] = [];
  const down = new Set<SubgraphName>();
  const transport = watched(inProcess, { calls, requests, down });
  const folder = mkdtempSync(join(tmpdir(), 'hub-attachments-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const clock = () => now;
  const users = generateKeyPairSync('ed25519');
  const internal = generateKeyPairSync('ed25519');
  const allLimits = { ...readConfig({}).limits, ...limits };
  const clientRegistry = new MachineClientRegistry(transport);
  const issuer = new MachineClientIssuer({
    publicUrl: CLIENT_ISSUER,
    keys: [generateKeyPairSync('ed25519')],
    clock: () => new Date(),
  });
  const requestsAMinute = allLimits.clientRequests;
  const gateway = await assembleGateway({
    limits: allLimits,
    issuers: [
      ownIssuer(USERS, { kind: 'user' }, users.publicKey),
      ownIssuer('hub:evaluation', { kind: 'internal', subgraph: 'evaluation' }, internal.publicKey),
    ],
    transport,
    access,
    clients: new MachineClients({ issuer, registry: clientRegistry, requestsAMinute, clock }),
    explorer: null,
    attachments: { ...(await openAttachments({ folder, s3: null }, clock)), receiptKey: passport.privateKey, clock },
    ready: () => Promise.resolve(readinessOf(SUBGRAPHS.map((subgraph) => stateOf(subgraph, down)))),
    log,
  });
  const url = `${await gateway.listen(0, '127.0.0.1')}/graphql`;
  closing.push(() => gateway.close(AT_ONCE));
  const keys = { passport: passport.privateKey, users: users.privateKey, internal: internal.privateKey };
  const tokenOf = reused((caller: Caller) => tokenFor(caller, keys));
  const post = (body: unknown, headers: Record<string, string> = {}) => postJson(url, body, headers);
  const ask = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
    const token = await tokenOf(caller);
    return post({ query, variables }, token === null ? {} : { authorization: `Bearer ${token}` });
  };
  const readFeed = feedReader(askAs('evaluation', inProcess));
  const assessing = assessingOf(gateway, { database: databases['evaluation'] as DataSource, now, log });
  const byName = new Map(servers.map((server) => [server.name, server]));
  const known = { statements, databases, calls, requests, logged, servers: byName };
  return {
    url,
    ...known,
    ...assessing,
    followers,
    readFeed,
    access,
    clientRegistry,
    down,
    folder,
    keys,
    transport,
    tokenOf,
    ask,
    post,
  };
}

function assessingOf(
  { askFacts }: Gateway,
  { database, now, log }: { database: DataSource; now: Date; log: Log },
): Pick<GatewayUnderTest, 'assess' | 'assessDay'> {
  const subgraph = SUBGRAPH_DEFINITIONS.find(({ name }) => name === 'evaluation') as Subgraph<object>;
  const setting = { subgraph, database, clock: () => now, log };
  const working = jobContext({ ...setting, ask: askFacts('evaluation') }, () => false);
  const assess = () => subgraph.backgroundJob?.(working) ?? Promise.reject(new Error('There is no assessor.'));
  const assessDay = async () => {
    await runDailyJob({ ...setting, afterWrite: () => Promise.resolve() });
    await assess();
  };
  return { assess, assessDay };
}

/** Serves the subgraphs with the settings of the standalone Hub, but lets mutations poll without limit. */
function serveAll(
  databases: Record<string, DataSource>,
  { passport, now, log }: { passport: KeyPair; now: Date; log: Log },
): Promise<Together> {
  const housed = SUBGRAPH_DEFINITIONS.map((subgraph) => ({
    subgraph,
    database: databases[subgraph.name] as DataSource,
  }));
  return serveTogether(housed, { passport: [passport], clock: () => now, log, pollsApartMilliseconds: 0 });
}

/** Yields each city with its districts, so that memory holds one city at a time. */
function* byCity(facts: Iterable<DemoBatch>): Generator<DemoBatch[]> {
  let city: DemoBatch[] = [];
  for (const batch of facts) {
    if (batch.kind === 'CITY' && city.length > 0) {
      yield city;
      city = [];
    }
    city.push(batch);
  }
  yield city;
}

/** Generates the facts once and writes them to all four subgraphs, in one transaction each. This keeps the fill fast. */
async function fillAll(databases: Record<string, DataSource>, facts: Iterable<DemoBatch>, now: Date): Promise<void> {
  const filling = await Promise.all(
    SUBGRAPH_DEFINITIONS.map(async ({ name }) => {
      const runner = (databases[name] as DataSource).createQueryRunner();
      await runner.startTransaction();
      return { runner, fillDemo: DEMO_FILLS[name] };
    }),
  );
  for (const city of byCity(facts)) {
    await Promise.all(filling.map(({ runner, fillDemo }) => fillDemo(runner.manager, city, now)));
  }
  for (const { runner } of filling) {
    await runner.commitTransaction();
    await runner.release();
  }
}

function watched(
  transport: SubgraphTransport,
  { calls, requests, down }: { calls: string[]; requests: SubgraphRequestSeen[]; down: ReadonlySet<string> },
): SubgraphTransport {
  return (subgraph, request, context) => {
    calls.push(subgraph);
    requests.push({ subgraph, request, context });
    if (down.has(subgraph)) return Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4001'));
    return transport(subgraph, request, context);
  };
}

/** Signs a caller's token at most once in ten seconds. Signing takes a millisecond, and some suites send 10,000s of requests. */
function reused(sign: (caller: Caller) => Promise<string | null>): (caller: Caller) => Promise<string | null> {
  const known = new Map<string, { token: Promise<string | null>; signedAt: number }>();
  return (caller) => {
    const name = JSON.stringify(caller);
    const last = known.get(name);
    if (last !== undefined && Math.abs(Date.now() - last.signedAt) < 10_000) return last.token;
    const token = sign(caller);
    known.set(name, { token, signedAt: Date.now() });
    return token;
  };
}

async function tokenFor(caller: Caller, keys: { users: KeyObject; internal: KeyObject }): Promise<string | null> {
  if (caller.role === 'PUBLIC') return null;
  if (!('grants' in caller)) return mintInternalToken('evaluation', caller.role, keys.internal);
  const { role, subject, grants } = caller;
  const claims = {
    role,
    ...('division' in caller ? { division: caller.division } : {}),
    ...('contractorId' in caller ? { contractor: caller.contractorId } : {}),
    ...(grants === null ? {} : { scope: grants.join(' ') }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(USERS)
    .setAudience(HUB_AUDIENCE)
    .setSubject(subject)
    .setExpirationTime('1h')
    .sign(keys.users);
}

/** Sends a query as any API client would: over HTTP, and asks for English messages. */
export async function postJson(url: string, body: unknown, headers: Record<string, string>): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const requestId = response.headers.get('x-request-id');
  return { status: response.status, text, body: JSON.parse(text) as Answer, requestId };
}

function stateOf(subgraph: SubgraphName, down: ReadonlySet<SubgraphName>) {
  return { subgraph, isReady: !down.has(subgraph), follows: [] };
}
