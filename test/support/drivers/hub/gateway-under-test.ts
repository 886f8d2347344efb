import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { type DataSource } from 'typeorm';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { jobContext } from '../../../../shared/process/jobs/background-jobs';
import { type Subgraph } from '../../../../shared/process/subgraph';
import { runDailyJob } from '../../../../shared/process/jobs/daily-jobs';
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
import { NO_TELEMETRY, type Telemetry } from '../../../../shared/runtime/telemetry/telemetry';
import { type Caller } from '../../../../shared/access/caller';
import { HUB_AUDIENCE, mintInternalToken } from '../../../../shared/access/internal-token';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { readinessOf } from '../../../../shared/process/readiness';
import { MANY_REQUESTS } from '../wide-limits';
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
/** A call of the gateway to a subgraph. */
export type SubgraphRequestSeen = { subgraph: string; request: SubgraphRequest; context: GatewayContext };

export type GatewayUnderTest = {
  url: string;
  /** Every SQL statement since the start, by subgraph. */
  statements: Record<string, Statement[]>;
  databases: Record<string, DataSource>;
  /** The name of the called subgraph for each call since the start. `requests` also contains the sent requests. */
  calls: string[];
  requests: SubgraphRequestSeen[];
  /** The log of gateway and subgraphs, one line per entry. */
  logged: string[];
  servers: Map<SubgraphName, SubgraphServer>;
  /** The followers, which run after each write. A test may also make them apply all events. */
  followers: InProcessFollowers;
  /** Reads the record of a subgraph as a follower does. */
  readFeed: ReadFeed;
  /**
   * Assesses all due subjects, as a running Hub does in the background, and lets the followers apply the recorded
   * events. `assessDay` first runs the daily job of the evaluation subgraph.
   */
  assess(): Promise<void>;
  assessDay(): Promise<void>;
  /** The facts by which the gateway admits callers. Each write refreshes these facts. */
  access: AccessFacts;
  /**
   * The gateway's list of machine clients. The list contains a change only after the gateway's next query to finance.
   */
  clientRegistry: MachineClientRegistry;
  /** The folder of attached files. */
  folder: string;
  /** The keys with which the test makes signatures on behalf of the gateway, a user or a subgraph. */
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

/** Starts a whole Hub on databases of its own, filled with these facts. Only the gateway listens for HTTP. */
export async function gatewayUnderTest(
  facts: () => Iterable<DemoBatch>,
  now: Date,
  limits: Partial<Config['limits']> = {},
  persisted: Partial<Config['persisted']> = {},
  telemetry: Telemetry = { ...NO_TELEMETRY, accessLog: true },
): Promise<GatewayUnderTest> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start(facts, { now, limits, persisted, telemetry, closing })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Start = {
  now: Date;
  limits: Partial<Config['limits']>;
  persisted: Partial<Config['persisted']>;
  telemetry: Telemetry;
  closing: (() => Promise<void>)[];
};

async function start(
  facts: () => Iterable<DemoBatch>,
  { now, limits, persisted, telemetry, closing }: Start,
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
  const parts = { passport, now, log, telemetry };
  const { servers, followers, access, transport: inProcess } = await serveAll(databases, parts);
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
  const allLimits = { ...readConfig({}).limits, ...MANY_REQUESTS, ...limits };
  const clientRegistry = new MachineClientRegistry(transport);
  const issuer = new MachineClientIssuer({
    publicUrl: CLIENT_ISSUER,
    keys: [generateKeyPairSync('ed25519')],
    clock: () => new Date(),
  });
  const requestsAMinute = allLimits.clientRequests;
  const gateway = await assembleGateway({
    limits: allLimits,
    persisted: { file: join(folder, 'persisted.json'), isSafelist: false, ...persisted },
    issuers: [
      ownIssuer(USERS, { kind: 'user' }, users.publicKey),
      ownIssuer('hub:evaluation', { kind: 'internal', subgraph: 'evaluation' }, internal.publicKey),
    ],
    transport,
    access,
    clients: new MachineClients({ issuer, registry: clientRegistry, requestsAMinute, clock }),
    explorer: null,
    console: { folder: null, sessions: null },
    attachments: { ...(await openAttachments({ folder, s3: null }, clock)), receiptKey: passport.privateKey, clock },
    ready: () => Promise.resolve(readinessOf(SUBGRAPHS.map((subgraph) => stateOf(subgraph, down)))),
    log,
    telemetry,
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
  const assessing = assessingOf(gateway, { database: databases['evaluation'] as DataSource, followers, now, log });
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
  { database, followers, now, log }: { database: DataSource; followers: InProcessFollowers; now: Date; log: Log },
): Pick<GatewayUnderTest, 'assess' | 'assessDay'> {
  const subgraph = SUBGRAPH_DEFINITIONS.find(({ name }) => name === 'evaluation') as Subgraph<object>;
  const setting = { subgraph, database, clock: () => now, log };
  const working = jobContext({ ...setting, ask: askFacts('evaluation') }, () => false);
  const assess = async () => {
    if (subgraph.backgroundJob === undefined) throw new Error('There is no assessor.');
    await subgraph.backgroundJob(working);
    await followers.afterWrite('evaluation');
  };
  const assessDay = async () => {
    await runDailyJob({ ...setting, afterWrite: () => Promise.resolve() });
    await assess();
  };
  return { assess, assessDay };
}

/** Serves the subgraphs like the standalone Hub, but without the minimum time between two polls of the followers. */
function serveAll(
  databases: Record<string, DataSource>,
  { passport, now, log, telemetry }: { passport: KeyPair; now: Date; log: Log; telemetry: Telemetry },
): Promise<Together> {
  const housed = SUBGRAPH_DEFINITIONS.map((subgraph) => ({
    subgraph,
    database: databases[subgraph.name] as DataSource,
  }));
  const own = { passport: [passport] as const, clock: () => now, log, telemetry };
  return serveTogether(housed, { ...own, pollsApartMilliseconds: 0 });
}

/**
 * Yields one list for each city: the batch of the city and the batches of its districts. Memory holds only one city at
 * a time.
 */
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

/**
 * Generates the facts once, and writes them to all four databases. It uses only one transaction for each database,
 * because this is fast.
 */
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

/**
 * Wraps `sign` so that it signs a token for a caller at most once in ten seconds, because signing takes a millisecond.
 */
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
  if (!('grants' in caller))
    return mintInternalToken('evaluation', caller.role, { key: keys.internal, now: new Date() });
  const { role, subject, grants } = caller;
  const claims = {
    role,
    ...('division' in caller ? { division: caller.division } : {}),
    ...('contractorId' in caller ? { contractor: caller.contractorId } : {}),
    ...('stations' in caller && caller.stations !== null ? { stations: caller.stations } : {}),
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

/**
 * Removes the request ids from the errors of an answer, because request ids differ from run to run.
 * @throws Error if the request id of an error differs from the request id in the header of the answer
 */
export function withoutRequestIds<T extends { errors?: { extensions: Record<string, unknown> }[] }>(
  answer: T,
  requestId: string | null,
): T {
  for (const { extensions } of answer.errors ?? []) {
    if ((extensions['requestId'] ?? null) !== requestId)
      throw new Error('An error does not name the request that it answers.');
    delete extensions['requestId'];
  }
  return answer;
}

/** Sends a query over HTTP, as any API client would. The messages of errors are in English. */
export async function postJson(url: string, body: unknown, headers: Record<string, string>): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const requestId = response.headers.get('x-request-id');
  const answer = withoutRequestIds(JSON.parse(text) as Answer, requestId);
  return { status: response.status, text: text.replaceAll(`,"requestId":"${requestId}"`, ''), body: answer, requestId };
}

function stateOf(subgraph: SubgraphName, down: ReadonlySet<SubgraphName>) {
  return { subgraph, isReady: !down.has(subgraph), follows: [] };
}
