import { randomUUID } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type RunningTelemetry, startTelemetry } from '../../../../shared/runtime/telemetry/telemetry';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { loggedName } from '../../../../gateway/http/observing/operation-name';
import { contractor, FOLLOWER, office, PUBLIC } from '../../../support/city/callers';
import { CONTRACTOR, LIXIA, NOW, smallCity } from '../../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../../support/drivers/hub/gateway-under-test';
import { OtlpCollector } from '../../../support/drivers/telemetry/otlp-collector';

/** Values that stand for personal data and secrets. No operator may see any of them. */
const SECRETS = [
  '13912345678',
  '37010219900307123X',
  '张三丰某某',
  'eyJzZWNyZXQ.eyJzZWNyZXQ.c2VjcmV0',
  'word-of-a-secret',
];
const [PHONE = '', NUMBER = '', NAME = '', TOKEN = '', WORD = ''] = SECRETS;

/** Every field that a line of the access log may have. */
const FIELDS = [
  ...['time', 'level', 'event', 'requestId', 'recordedAs', 'traceId', 'method', 'route', 'status', 'milliseconds'],
  ...['bytes', 'role', 'operation', 'codes', 'reason'],
];

type Line = Record<string, string | number>;

let collector: OtlpCollector;
let telemetry: RunningTelemetry;
let hub: GatewayUnderTest;
let origin: string;

beforeAll(async () => {
  collector = await OtlpCollector.start();
  const variables = { HUB_ADMIN_PORT: '0', HUB_OTLP_URL: collector.url, HUB_TRACE_RATIO: '1' };
  telemetry = await startTelemetry(readConfig(variables).telemetry, { service: 'hub', log: SILENT_LOG });
  hub = await gatewayUnderTest(smallCity, NOW, { bodyBytes: 10_000 }, {}, telemetry);
  origin = new URL(hub.url).origin;
});
afterAll(async () => {
  await hub?.close();
  await telemetry?.stop();
  collector.close();
});

const bureau = office('DISTRICT_BUREAU', LIXIA);

const linesOf = (requestId: string) =>
  hub.logged.map((line) => JSON.parse(line) as Line).filter((line) => line['requestId'] === requestId);

/**
 * Waits for the line of the access log about a request, and returns it. The gateway writes the line once the connection
 * has taken the whole answer.
 */
async function accessLine(requestId: string): Promise<Line> {
  for (;;) {
    const line = linesOf(requestId).find(({ event }) => event === 'Request was answered');
    if (line !== undefined) return line;
    await new Promise((resume) => setImmediate(resume));
  }
}

async function authorization(caller: Parameters<GatewayUnderTest['tokenOf']>[0]): Promise<Record<string, string>> {
  const token = await hub.tokenOf(caller);
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

const json = { 'content-type': 'application/json' };
const body = (query: string, variables = {}) => ({
  method: 'POST',
  headers: json,
  body: JSON.stringify({ query, variables }),
});

describe('request id', () => {
  const kinds: [string, string, RequestInit, number][] = [
    ['data', '/graphql', body('{ me { role } }'), 200],
    ['a refused document', '/graphql', body('{ nothing }'), 200],
    ['a syntax error', '/graphql', body('{'), 200],
    ['a body that is not JSON', '/graphql', { method: 'POST', headers: json, body: '{' }, 400],
    ['a body that is too large', '/graphql', body(' '.repeat(20_000)), 413],
    ['another media type', '/graphql', { method: 'POST', body: 'query' }, 415],
    ['another method', '/graphql', { method: 'DELETE' }, 405],
    ['an unknown address', '/nowhere', {}, 404],
    ['a token that does not verify', '/graphql', { headers: { authorization: `Bearer ${TOKEN}` } }, 401],
    ['an address that needs a token', '/attachments/01JX000000000000000000AS01', {}, 401],
    ['a health check', '/health/live', {}, 200],
    ['a page', '/', { headers: { accept: 'text/html' } }, 200],
    ['a refused token request', '/oauth/token', { method: 'POST', body: 'x' }, 400],
  ];

  it.each(kinds)('is on %s, and in its errors', async (_, path, init, status) => {
    const id = `test-${randomUUID()}`;
    const headers = { ...(init.headers as Record<string, string> | undefined), 'x-request-id': id };
    const answer = await fetch(`${origin}${path}`, { ...init, headers });
    const text = await answer.text();
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, id]);
    const errors = text.startsWith('{')
      ? ((JSON.parse(text) as { errors?: { extensions: object }[] }).errors ?? [])
      : [];
    for (const { extensions } of errors) expect(extensions).toMatchObject({ requestId: id });
    if (text.includes('"error"')) expect(text).toContain(`"request_id":"${id}"`);
    await accessLine(id);
  });

  it('leads from a masked error to the log of the subgraph', async () => {
    const stations = hub.databases['stations'] as DataSource;
    const id = `test-${randomUUID()}`;
    await stations.query('ALTER TABLE `station` RENAME TO `station_gone`');
    const { body: answer } = await hub.post(
      { query: '{ stations(first: 1) { nodes { id } } }' },
      { 'x-request-id': id },
    );
    await stations.query('ALTER TABLE `station_gone` RENAME TO `station`');
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
    const masked = linesOf(id).find(({ event }) => event === 'Internal error masked');
    expect(masked).toMatchObject({ errorId: answer.errors?.[0]?.extensions['id'] });
  });

  it('does not enter the record, which contains the Hub’s own id', async () => {
    const id = `test-${randomUUID()}`;
    const headers = { ...(await authorization(bureau)), 'x-request-id': id };
    hub.requests.length = 0;
    for (let count = 0; count < 2; count += 1)
      await hub.post({ query: '{ stations(first: 1) { nodes { id } } }' }, headers);
    const recorded = new Set(hub.requests.map(({ context }) => context.requestId));
    expect(recorded.size).toBe(2);
    expect(recorded.has(id)).toBe(false);
    await accessLine(id);
    const lines = linesOf(id).map(({ recordedAs }) => recordedAs);
    expect(lines.every((each) => recorded.has(String(each)))).toBe(true);
  });
});

describe('access log', () => {
  const ask = async (caller: Parameters<GatewayUnderTest['tokenOf']>[0], path: string, init: RequestInit = {}) => {
    const id = `test-${randomUUID()}`;
    const headers = { ...(await authorization(caller)), ...(init.headers as object | undefined), 'x-request-id': id };
    const answer = await fetch(`${origin}${path}`, { ...init, headers });
    await answer.text();
    return accessLine(id);
  };

  it('has one line for each request, with a closed list of fields', async () => {
    const line = await ask(bureau, '/graphql', body('query Overview { stations(first: 1) { nodes { id } } }'));
    expect(Object.keys(line).filter((field) => !FIELDS.includes(field))).toEqual([]);
    expect(line).toMatchObject({
      level: 'info',
      method: 'POST',
      route: '/graphql',
      status: 200,
      role: 'DISTRICT_BUREAU',
    });
    expect(line).toMatchObject({ operation: 'Overview', bytes: expect.any(Number) as number });
    expect(line).not.toHaveProperty('codes');
  });

  it('names the codes of errors', async () => {
    expect(await ask(PUBLIC, '/graphql', body('{ nothing }'))).toMatchObject({
      codes: 'BAD_USER_INPUT',
      role: 'PUBLIC',
    });
  });

  it.each([
    ['/attachments/01JX000000000000000000AS01', '/attachments/:id'],
    ['/nowhere/13912345678', 'none'],
    [`/graphql?query=${encodeURIComponent(`{ a(b: "${NAME}") }`)}`, '/graphql'],
  ])('names the route of %s by its pattern', async (path, route) => {
    expect(await ask(bureau, path)).toMatchObject({ route });
  });

  it('lists health checks and the Hub’s own requests at the level debug', async () => {
    expect(await ask(PUBLIC, '/health/live')).toMatchObject({ level: 'debug' });
    expect(await ask(FOLLOWER, '/graphql', body('{ __typename }'))).toMatchObject({ level: 'debug' });
  });

  it.each([
    ['Overview', false, 'Overview'],
    ['Of_2026', false, null],
    ['Of_2026', true, 'Of_2026'],
    [`Q${NUMBER}`, false, null],
    ['x'.repeat(65), true, null],
    [null, true, null],
  ])('names an operation %s (registered: %s) as %s', (name, isRegistered, logged) => {
    expect(loggedName(name, { isRegistered })).toBe(logged);
  });
});

it('shows the operator no value that a request contained', async () => {
  const finds = `query Find${PHONE}($name: String, $part: String) { workers(name: $name, nameContains: $part, first: 1) { nodes { id } } }`;
  const literal = `{ workers(nameContains: "${NAME}", first: 1) { nodes { id } } }`;
  const input = { name: NAME, identityNumber: NUMBER, phone: PHONE, birthDate: '1990-03-07', word: WORD };
  const register = `mutation Register($input: RegisterWorkerInput!) { registerWorker(input: $input) { id } }`;
  const secretly = {
    cookie: `session=${WORD}`,
    'hub-role': WORD,
    'x-request-id': NUMBER,
    traceparent: WORD,
    'user-agent': WORD,
  };
  const bodies = [
    { query: finds, variables: { name: NAME } },
    { query: literal },
    { query: register, variables: { input } },
    { query: `{ ${WORD.replaceAll('-', '_')} }` },
    { query: `{ "${PHONE}` },
    { query: finds, variables: { name: { [WORD]: PHONE } }, operationName: WORD },
  ];
  for (const caller of [bureau, contractor(CONTRACTOR.lixia), PUBLIC]) {
    const own = await authorization(caller);
    for (const each of bodies) {
      await hub.post(each, own);
      await hub.post(each, { ...own, ...secretly });
      await hub.post(each, { ...secretly, authorization: `Bearer ${TOKEN}` });
    }
  }
  for (const path of [
    `/attachments/${PHONE}`,
    `/${NUMBER}`,
    `/graphql?query={a(b:"${WORD}")}`,
    `/oauth/scopes/${WORD}`,
  ]) {
    await (await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
  }
  const metrics = await (await fetch(`${telemetry.adminAddress}/metrics`)).text();
  await telemetry.stop();
  expect(collector.received.length).toBeGreaterThan(1);
  const seen = [...hub.logged, metrics, ...collector.received.map((each) => each.body)].join('\n');
  expect(SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
  expect(seen).not.toContain(WORD.replaceAll('-', '_'));
});

describe('what the collector received', () => {
  it('connects the edge with the statements', () => {
    const select = collector.spans.find(({ name }) => name === 'SELECT station');
    expect(select && collector.pathTo(select)).toEqual([
      'hub: POST /graphql',
      'hub: call stations',
      'hub: stations operation',
      'hub: SELECT station',
    ]);
    expect(select?.attributes).toEqual({ 'db.system.name': 'sqlite', 'db.query.summary': 'SELECT station' });
  });

  it('has metrics', () => {
    const metrics = collector.received.filter(({ path }) => path === '/v1/metrics');
    expect(metrics.some(({ body: sent }) => sent.includes('hub_request_duration_seconds'))).toBe(true);
  });
});

it('serves no metrics at the public address', async () => {
  expect((await fetch(`${origin}/metrics`)).status).toBe(404);
});
