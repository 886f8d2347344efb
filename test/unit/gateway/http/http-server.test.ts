import { Draining } from '../../../../shared/runtime/draining';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { type Readiness } from '../../../../shared/process/readiness';
import { type AddressInfo, connect } from 'node:net';
import { Agent, createServer, type IncomingMessage, request as httpRequest, Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type Role } from '../../../../shared/domain/roles';
import { type GatewayContext } from '../../../../gateway/transport/gateway-context';
import { bodyLimit } from '../../../../gateway/http/reading/body-limit';
import { graphqlRoute, type GraphqlParts } from '../../../../gateway/http/graphql-route';
import { healthRoutes } from '../../../../gateway/http/health-routes';
import { type CallerRoute } from '../../../../gateway/http/route';
import { createHttpServer, type HttpServer } from '../../../../gateway/http/http-server';
import { badInput, HubError, unauthenticated } from '../../../../shared/kernel/errors';
import { formatForGateway } from '../../../../shared/graphql/errors/format-error';
import { createLog } from '../../../../shared/runtime/log';
import { withoutRequestIds } from '../../../support/drivers/hub/gateway-under-test';

const LIMIT = 1024;
const typeDefs = `
  type Query { role: String  echo(text: String!): String  fails: String  mistake: String  waits: String }
  type Mutation { change: Boolean }
`;

let lines: string[];
let readiness: Readiness;
let release: () => void;
let waiting: Promise<void>;
let ran: number;
let asked: Role[];
let apollo: ApolloServer<GatewayContext>;
let server: HttpServer;
let address: string;

function toyServer(log: GraphqlParts['log']): ApolloServer<GatewayContext> {
  const resolvers = {
    Query: {
      role: (_: unknown, __: unknown, { caller }: GatewayContext) => caller.role,
      echo: (_: unknown, { text }: { text: string }) => text,
      fails: () => {
        throw new Error('select * from worker at 10.0.0.7');
      },
      mistake: () => {
        throw badInput('text', { zh: '有误。', en: 'Wrong.' });
      },
      waits: async () => {
        arrived();
        await waiting;
        return 'done';
      },
    },
    Mutation: { change: () => Boolean((ran += 1)) },
  };
  return new ApolloServer({
    typeDefs,
    resolvers,
    persistedQueries: false,
    formatError: (_, e) => formatForGateway(e, log),
  });
}

function graphqlParts(log: GraphqlParts['log']): GraphqlParts {
  return {
    serverFor: (role) => {
      asked.push(role);
      return apollo;
    },
    findDocument: (_, { query }) => (query === undefined ? null : { source: query, byHash: false }),
    checkSource: (source) => {
      if (source.includes('tooMuch')) throw new HubError('QUERY_TOO_COMPLEX', { zh: '过大。', en: 'Too much.' });
      if (source.includes('?')) throw new GraphQLError('Syntax Error: Unexpected "?".');
    },
    clientOf: () => 'somewhere',
    spend: () => undefined,
    throttle: (_, { caller, parameters: { query } }) => {
      if (caller.role === 'PUBLIC' && query?.includes('tooOften') === true) throw tooOften();
    },
    page: null,
    log,
    mostBodyBytes: LIMIT,
    mostPublicBodyBytes: LIMIT,
  };
}

/** Returns a route whose handler waits for `release`, even if the caller has left. */
function slowRoute(): CallerRoute {
  return {
    ...{ access: 'PUBLIC', methods: ['GET'], path: '/slow', about: null },
    handle: async (_, reply) => {
      arrived();
      await waiting;
      if (!reply.raw.closed) reply.send('done');
    },
  };
}

/** Returns a route whose handler throws before it returns a promise. */
function failingRoute(): CallerRoute {
  return {
    ...{ access: 'PUBLIC', methods: ['GET'], path: '/fails', about: null },
    handle: () => {
      throw badInput('text', { zh: '有误。', en: 'Wrong.' });
    },
  };
}

let ended = 0;
let arrived: () => void;
let arrival: Promise<void>;

beforeEach(async () => {
  lines = [];
  readiness = { isReady: true, warnings: [] };
  ran = 0;
  ended = 0;
  asked = [];
  waiting = new Promise((resolve) => (release = resolve));
  arrival = new Promise((resolve) => (arrived = resolve));
  const log = createLog('info', (line) => lines.push(line));
  apollo = toyServer(log);
  await apollo.start();
  server = createHttpServer({
    identify: ([header, ...others]) => {
      if (header === undefined) return Promise.resolve({ role: 'PUBLIC' });
      if (header === 'Bearer later') return Promise.reject(unavailable());
      if (header !== 'Bearer good' || others.length > 0) return Promise.reject(unauthenticated());
      return Promise.resolve({ role: 'FOLLOWER', subject: 'finance' });
    },
    admit: () => () => void (ended += 1),
    routes: [
      graphqlRoute(graphqlParts(log)),
      slowRoute(),
      failingRoute(),
      ...healthRoutes(() => Promise.resolve(readiness)),
    ],
    log,
  });
  address = await server.listen(0, '127.0.0.1');
});
afterEach(async () => {
  release();
  await server.close(AT_ONCE);
  await apollo.stop();
});

const tooOften = () => new HubError('RATE_LIMITED', { zh: '太频繁。', en: 'Too often.' }, { retryAfterSeconds: 9 });
const unavailable = () => new HubError('UNAVAILABLE', { zh: '稍后。', en: 'Later.' }, { retryAfterSeconds: 7 });

type Answer = {
  status: number;
  headers: Headers;
  json: { data?: unknown; errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[] };
};

async function send(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${address}${path}`, init);
  const { status, headers } = response;
  return {
    status,
    headers,
    json: withoutRequestIds((await response.json()) as Answer['json'], headers.get('x-request-id')),
  };
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Sends these bytes, which no HTTP library would send. @returns all bytes until the socket ends */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1' });
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('end', () => resolve(received));
    socket.on('error', reject);
    socket.write(text);
  });
}

describe('GraphQL request', () => {
  it('is answered by the Apollo Server of its role', async () => {
    expect(await post({ query: '{ role }' })).toMatchObject({ status: 200, json: { data: { role: 'PUBLIC' } } });
    const answer = await post({ query: '{ role }' }, { authorization: 'Bearer good' });
    expect(answer.json).toEqual({ data: { role: 'FOLLOWER' } });
    expect(asked).toEqual(['PUBLIC', 'FOLLOWER']);
  });

  it('accepts variables and an operation name, and null for either', async () => {
    const query = 'query A($t: String!) { echo(text: $t) } query B { role }';
    const answer = await post({ query, operationName: 'A', variables: { t: '镇' } });
    expect(answer.json).toEqual({ data: { echo: '镇' } });
    expect((await post({ query: '{ role }', operationName: null, variables: null })).status).toBe(200);
  });

  it('may be a query by GET', async () => {
    const search = new URLSearchParams({ query: 'query ($t: String!) { echo(text: $t) }', variables: '{"t":"a"}' });
    expect((await send(`/graphql?${search.toString()}`)).json).toEqual({ data: { echo: 'a' } });
  });

  it('may not be a mutation by GET', async () => {
    const answer = await send('/graphql?query=mutation%7Bchange%7D');
    expect(answer).toMatchObject({ status: 405, json: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
    expect(answer.headers.get('allow')).toBe('POST');
    expect(ran).toBe(0);
  });

  it('gets errors in the language of its caller, Chinese by default', async () => {
    const path = ['mistake'];
    const extensions = (message: string) => ({
      code: 'BAD_USER_INPUT',
      field: 'text',
      faults: [{ field: 'text', rule: 'CHECK', limit: null, message }],
    });
    const chinese = await post({ query: '{ mistake role }' });
    expect(chinese.json.errors).toEqual([{ message: '有误。', path, extensions: extensions('有误。') }]);
    expect(chinese.json.data).toEqual({ mistake: null, role: 'PUBLIC' });
    expect(chinese.headers.get('content-language')).toBe('zh-CN');
    const english = await post({ query: '{ mistake }' }, { 'accept-language': 'en-GB, zh;q=0.5' });
    expect(english.json.errors).toEqual([{ message: 'Wrong.', path, extensions: extensions('Wrong.') }]);
    expect(english.headers.get('content-language')).toBe('en');
  });

  it('gets only an id for an internal error, which the log contains', async () => {
    const [error] = (await post({ query: '{ fails }' })).json.errors ?? [];
    expect(error).toMatchObject({ path: ['fails'], extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(error)).not.toMatch(/10\.0|select|stack/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(String(error?.extensions.id));
  });

  it.each([
    ['a syntax error', { query: '{ role' }],
    ['a syntax error that the check finds', { query: '{ ? }' }],
    ['an unknown field', { query: '{ rolle }' }],
    ['a variable that is missing', { query: 'query ($t: String!) { echo(text: $t) }' }],
    ['a variable of the wrong type', { query: 'query ($t: String!) { echo(text: $t) }', variables: { t: 1 } }],
    ['an unknown operation', { query: '{ role }', operationName: 'X' }],
    [
      'a persisted query, which the Hub does not support',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
  ])('is refused with a clear sentence for %s', async (_name, body) => {
    const { json } = await post(body);
    expect(json.data).toBeUndefined();
    expect(json.errors?.[0]?.message).toMatch(/^请求有误,请改正:/);
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('is refused before it reaches an Apollo Server if its text is too long', async () => {
    expect(await post({ query: '{ tooMuch }' })).toMatchObject({
      status: 400,
      json: { errors: [{ message: '过大。', extensions: { code: 'QUERY_TOO_COMPLEX' } }] },
    });
    expect(asked).toEqual([]);
  });
});

describe('credentials', () => {
  it('are refused with 401 if they are invalid, and no operation runs', async () => {
    const answer = await post({ query: 'mutation { change }' }, { authorization: 'Bearer bad' });
    expect(answer).toMatchObject({ status: 401, json: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(ran).toBe(0);
  });

  it('are refused if they are sent twice, even if each is valid', async () => {
    const body = '{"query":"{ role }"}';
    const answer = await raw(
      'POST /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Type: application/json\r\n' +
        `Authorization: Bearer good\r\nAuthorization: Bearer good\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('are refused if they are empty, and the caller does not count as the public', async () => {
    const answer = await raw(
      'GET /graphql?query=%7Brole%7D HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nAuthorization:\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('are answered with 503 and a retry time while they cannot be checked', async () => {
    const answer = await post({ query: '{ role }' }, { authorization: 'Bearer later' });
    expect(answer).toMatchObject({ status: 503, json: { errors: [{ message: '稍后。' }] } });
    expect(answer.headers.get('retry-after')).toBe('7');
  });
});

describe('form of a request', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    'application/json; charset=gbk',
    'application/jsonp',
    'application/json, text/plain',
  ])('is refused as %s', async (type) => {
    const answer = await post('{"query":"mutation { change }"}', { 'content-type': type });
    expect(answer).toMatchObject({ status: 415, json: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
    expect(ran).toBe(0);
  });

  it('is refused without a content type', async () => {
    const answer = await raw('POST /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}');
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
  });

  it('is refused when compressed', async () => {
    const answer = await post('{"query":"{ role }"}', { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
  });

  it.each(['application/json', 'application/json;charset=utf-8', 'Application/JSON; Charset="UTF-8"'])(
    'may be %s',
    async (type) => {
      expect((await post('{"query":"{ role }"}', { 'content-type': type })).status).toBe(200);
    },
  );

  it.each([
    ['nothing', '', 'body'],
    ['invalid JSON', '{"query":', 'body'],
    ['a word', '"query"', 'body'],
    ['null', 'null', 'body'],
    ['an empty object', '{}', 'query'],
    ['an empty query', '{"query":""}', 'query'],
    ['a query that is not a text', '{"query":{"kind":"Document"}}', 'query'],
    ['variables that are text', '{"query":"{ role }","variables":"{}"}', 'variables'],
    ['variables that are a list', '{"query":"{ role }","variables":[]}', 'variables'],
    ['extensions that are a list', '{"query":"{ role }","extensions":[]}', 'extensions'],
    ['an operation name that is a number', '{"query":"{ role }","operationName":1}', 'operationName'],
  ])('is refused with the field name for %s', async (_name, body, field) => {
    const extensions = { code: 'BAD_USER_INPUT', field };
    expect(await post(body)).toMatchObject({ status: 400, json: { errors: [{ extensions }] } });
  });

  it('is refused for bytes that are not UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('{"query":"{ role }","x":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    expect((await send('/graphql', init)).status).toBe(400);
  });

  it('is refused for several operations in an array', async () => {
    const { status, json } = await post([{ query: 'mutation { change }' }, { query: '{ role }' }]);
    expect([status, json.errors?.[0]?.message]).toEqual([400, '每个请求只能有一个操作,不接受数组。请分别发送。']);
    expect(ran).toBe(0);
  });

  it.each(['query=%7Brole%7D&query=%7Bfails%7D', 'query=%7Brole%7D&variables=x', 'variables=%7B%7D', ''])(
    'is refused for a GET with %j',
    async (search) => {
      expect((await send(`/graphql?${search}`)).status).toBe(400);
    },
  );

  it('may have the maximum number of bytes, but not one more', async () => {
    const body = (bytes: number) => '{"query":"{ role }"}'.padEnd(bytes);
    expect((await post(body(LIMIT))).status).toBe(200);
    const answer = await post(body(LIMIT + 1));
    expect(answer.status).toBe(413);
    expect(answer.json.errors?.[0]?.extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      limit: 'bodyBytes',
      maximum: LIMIT,
    });
  });

  it('is measured during its arrival if it states no length', async () => {
    const chunk = `400\r\n${' '.repeat(0x400)}\r\n`;
    const answer = await raw(
      'POST /graphql HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Type: application/json\r\n' +
        `Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(50)}0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"QUERY_TOO_COMPLEX"');
  });

  it('is refused when it does not arrive in time, and its connection is closed', async () => {
    const timers = jest.spyOn(global, 'setTimeout');
    const answer = raw(
      'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    );
    const lateness = () => timers.mock.calls.find(([, milliseconds]) => milliseconds === 30_000);
    while (lateness() === undefined) await new Promise((resume) => setImmediate(resume));
    lateness()?.[0]();
    timers.mockRestore();
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is refused for the method %s', async (method) => {
    const answer = await send('/graphql', { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it.each(['/', '/graphql/', '/Graphql', '//hub/graphql', '/health', '/%2e%2e/graphql'])(
    'is answered only at /graphql, not at %s',
    async (path) => {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).toContain(
        '{"errors":[{"message":"没有这个地址,请核对请求路径。","extensions":{"code":"NOT_FOUND","requestId":',
      );
    },
  );
});

describe('any answer', () => {
  it('has the id that the caller sends', async () => {
    const answer = await post({ query: '{ role }' }, { 'x-request-id': 'mine-2026.11_29' });
    expect(answer.headers.get('x-request-id')).toBe('mine-2026.11_29');
  });

  it.each(['mine', 'x'.repeat(65), 'two words', 'a;b;c;d;e', '37010219900307123X', '13800000000', '0000-0000-0000'])(
    'has an id from the Hub if the caller sends %s',
    async (id) => {
      const answer = await post({ query: '{ role }' }, { 'x-request-id': id });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it.each(['/graphql', '/nowhere', '/health/live'])('is not cached, sniffed or framed: %s', async (path) => {
    const { headers } = await send(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});

const FINANCE_DOWN: Readiness['warnings'] = [{ subgraph: 'finance', fault: 'NOT_READY', follows: null }];

describe('health routes', () => {
  it('report live while the process answers', async () => {
    readiness = { isReady: false, warnings: FINANCE_DOWN };
    expect(await send('/health/live')).toMatchObject({ status: 200, json: { status: 'live' } });
  });

  it('report ready while any query can be answered, and list the faults', async () => {
    expect(await send('/health/ready')).toMatchObject({ status: 200, json: { status: 'ready', warnings: [] } });
    readiness = { isReady: true, warnings: FINANCE_DOWN };
    expect(await send('/health/ready')).toMatchObject({ status: 200, json: { warnings: FINANCE_DOWN } });
    readiness = { isReady: false, warnings: FINANCE_DOWN };
    expect(await send('/health/ready')).toMatchObject({ status: 503, json: { warnings: FINANCE_DOWN } });
  });

  it('accept only GET and HEAD', async () => {
    expect((await fetch(`${address}/health/ready`, { method: 'HEAD' })).status).toBe(200);
    expect((await send('/health/ready', { method: 'POST' })).status).toBe(405);
  });
});

describe('shutdown of the server', () => {
  it('closes idle connections at once', async () => {
    await post({ query: '{ role }' });
    const port = Number(new URL(address).port);
    const silent = connect({ port, host: '127.0.0.1' });
    const halfway = connect({ port, host: '127.0.0.1' });
    halfway.write('POST /graphql HTTP/1.1\r\nHost: hub\r\n');
    await Promise.all([silent, halfway].map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    await send('/health/live');
    const ends = [silent, halfway].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of [silent, halfway]) socket.on('error', () => undefined);
    await server.close({ ...AT_ONCE, graceMilliseconds: 60_000 });
    await Promise.all(ends);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('still answers on an idle connection while it lingers, and closes that connection afterwards', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<IncomingMessage>((resolve, reject) =>
        httpRequest(`${address}/health/live`, { agent }, (response) => resolve(response.resume()))
          .once('error', reject)
          .end(),
      );
    expect((await ask()).headers.connection).toBe('keep-alive');
    await new Promise(setImmediate);
    const end = server.close({ lingerMilliseconds: 60_000, graceMilliseconds: 60_000 });
    const last = await ask();
    expect([last.statusCode, last.headers.connection]).toEqual([200, 'close']);
    await end;
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    agent.destroy();
  });

  it('closes idle connections after the time for lingering', async () => {
    const silent = connect({ port: Number(new URL(address).port), host: '127.0.0.1' });
    await new Promise((resolve) => silent.once('connect', resolve));
    await send('/health/live');
    const ended = new Promise((resolve) => silent.once('end', resolve));
    await server.close({ lingerMilliseconds: 20, graceMilliseconds: 60_000 });
    await ended;
  });

  it('first reports that it is not ready, and still answers requests', async () => {
    const draining = new Draining(30);
    const isReady = async () => (await draining.readinessOf(() => Promise.resolve({ isReady: true }))).isReady;
    expect(await isReady()).toBe(true);
    const end = draining.stop(server, 60_000);
    expect([await isReady(), (await send('/health/live')).status]).toEqual([false, 200]);
    await end;
    await expect(fetch(address)).rejects.toThrow();
  });

  it('waits for a running request', async () => {
    const answer = post({ query: '{ waits }' });
    await arrival;
    const end = server.close({ ...AT_ONCE, graceMilliseconds: 60_000 });
    release();
    const { json, headers } = await answer;
    expect(json).toEqual({ data: { waits: 'done' } });
    expect(headers.get('connection')).toBe('close');
    await end;
  });

  it('aborts a request that runs longer than the grace period', async () => {
    const answer = post({ query: '{ waits }' });
    await arrival;
    await Promise.all([expect(answer).rejects.toThrow(), server.close({ ...AT_ONCE, graceMilliseconds: 1 })]);
  });
});

it('rejects the start when the port is taken', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  await expect(server.listen((taken.address() as AddressInfo).port, '127.0.0.1')).rejects.toThrow();
  taken.close();
});

it('ignores a caller that disconnects during the request, without a log entry', async () => {
  const request = httpRequest(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': 100 },
  });
  request.on('error', () => undefined);
  request.write('{');
  await new Promise((resolve) => request.once('socket', (socket) => socket.once('connect', resolve)));
  await send('/health/live');
  request.destroy();
  expect((await send('/health/live')).status).toBe(200);
  expect(lines).toEqual([]);
});

it('ignores a caller that disconnects during the answer, without a log entry', async () => {
  const leaving = new AbortController();
  const body = '{"query":"{ waits }"}';
  const headers = { 'content-type': 'application/json' };
  const answer = fetch(`${address}/graphql`, { method: 'POST', headers, body, signal: leaving.signal });
  await arrival;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  release();
  expect((await send('/health/live')).status).toBe(200);
  expect(lines).toEqual([]);
});

it('applies the Hub’s timeouts to a slow caller, not the timeouts of the framework', async () => {
  const created: Server[] = [];
  const emit = jest.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
    created.push(this);
    return this;
  });
  void createHttpServer({
    routes: [],
    identify: () => Promise.reject(unauthenticated()),
    admit: () => () => undefined,
    log: createLog('error'),
  }).listen(0, '::1');
  while (created.length === 0) await new Promise((resume) => setImmediate(resume));
  emit.mockRestore();
  const [{ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket } = new Server()] = created;
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 30_000,
    timeout: 60_000,
    maxRequestsPerSocket: 0,
  });
});

it('counts a request until the Hub no longer works for it, although its caller has left', async () => {
  const leaving = new AbortController();
  const answer = fetch(`${address}/slow`, { signal: leaving.signal });
  await arrival;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  await send('/health/live');
  expect(ended).toBe(0);
  release();
  await send('/health/live');
  expect(ended).toBe(1);
});

it('counts no request whose handler has failed', async () => {
  expect((await send('/fails')).status).toBe(400);
  await send('/health/live');
  expect(ended).toBe(1);
});

describe('the limit of a body', () => {
  const limits = { mostBodyBytes: 1000, mostPublicBodyBytes: 100 };

  it('is lower for the public, and the caller pays for each byte', () => {
    const paid: number[] = [];
    const spend = (fields: number) => void paid.push(fields);
    expect(bodyLimit('PUBLIC', limits, spend).mostBytes).toBe(100);
    expect(bodyLimit('CITY_BUREAU', limits, spend).mostBytes).toBe(1000);
    bodyLimit('CITY_BUREAU', limits, spend).charge?.(999);
    expect(paid).toEqual([9]);
  });
});
