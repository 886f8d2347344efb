import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { callSubgraph } from '../../../../gateway/transport/subgraph-call';
import { MOST_ANSWER_BYTES } from '../../../../gateway/transport/http/subgraph-answer';
import { type HttpTransport, httpTransport } from '../../../../gateway/transport/http/http-transport';
import { AUDIENCE_HEADER, LEAVING_HEADER, PASSPORT_HEADER } from '../../../../shared/process/listen-subgraph';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { temporaryPair } from '../../../../shared/runtime/keys';
import { office } from '../../../support/city/callers';

/** A way in which a subgraph executes the request and then loses the answer. */
type Loss = (request: IncomingMessage, response: ServerResponse) => void;

const LOSSES: Readonly<Record<string, Loss>> = {
  'the connection is cut before the answer': ({ socket }) => socket.destroy(),
  'the connection is cut within the answer': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"data":', () => response.socket?.destroy());
  },
  'the subgraph answers 500': (_, response) => response.writeHead(500).end(),
  'the subgraph answers 503 with a retry time of zero': (_, response) =>
    response.writeHead(503, { 'retry-after': '0' }).end(),
  'the subgraph redirects to another address': (_, response) =>
    response.writeHead(307, { location: '/elsewhere' }).end(),
};

const document = parse('mutation { payDisbursement(input: { id: "1" }) { id } }');
const caller = office('FINANCE_BUREAU', '370102' as Parameters<typeof office>[1]);

type Toy = {
  address: string;
  seen: string[];
  audience: string;
  isLeaving: boolean;
  /** Returns the number of open connections. */
  connections(): Promise<number>;
  cut(): void;
  close(): Promise<void>;
};

let loses: Loss | null;
let answer: unknown;
let toys: Toy[];
let transport: HttpTransport;

/**
 * Starts a subgraph that refuses passports for another process, and otherwise gives the answer that the test has set.
 */
async function toySubgraph(audience: string, port = 0): Promise<Toy> {
  const toy = { seen: [] as string[], audience, isLeaving: false };
  const server: Server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.setHeader(AUDIENCE_HEADER, toy.audience);
      if (toy.isLeaving) response.setHeader(LEAVING_HEADER, 'true');
      if (request.method === 'GET') return void response.end('{"status":"live"}');
      const [payload = ''] = String(request.headers[PASSPORT_HEADER]).split('.');
      const { aud } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { aud: string };
      if (aud !== toy.audience) return void response.writeHead(401).end('{}');
      toy.seen.push(request.url ?? '');
      if (loses === null) response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
      else loses(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  const cut = () => server.closeAllConnections();
  const connections = promisify(server.getConnections.bind(server));
  return Object.assign(toy, {
    connections,
    cut,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close,
  });
}

beforeEach(async () => {
  loses = null;
  answer = { data: { payDisbursement: { id: '1' } } };
  toys = [await toySubgraph('finance/one'), await toySubgraph('finance/other')];
  const [finance] = toys.map(({ address }) => address);
  serve([finance ?? '']);
});
afterEach(async () => {
  await transport.close();
  await Promise.all(toys.map((toy) => toy.close()));
});

function serve(finance: readonly string[]): void {
  const addresses = { stations: [], personnel: [], finance, evaluation: [] };
  transport = httpTransport(addresses, temporaryPair().privateKey);
}

const pay = () =>
  transport.transport('FINANCE', { document, operationName: undefined, variables: {} }, { caller, requestId: 'test' });
const seen = () => toys.map((toy) => toy.seen.length);

describe('mutation whose answer is lost', () => {
  it.each(Object.entries(LOSSES))('is executed once and fails: %s', async (_, loss) => {
    // This call opens a connection, which the next call reuses. If a reused connection breaks, an HTTP library might
    // repeat the call on a new connection.
    await pay();
    loses = loss;
    await expect(pay()).rejects.toThrow();
    expect(seen()).toEqual([2, 0]);
  });
});

it('keeps an idle connection for less time than a subgraph that stops', async () => {
  await pay();
  const [finance] = toys;
  expect(await finance?.connections()).toBe(1);
  await pause(readConfig({ NODE_ENV: 'production', HUB_PUBLIC_URL: 'https://hub.example' }).drainMilliseconds);
  expect(await finance?.connections()).toBe(0);
});

describe('subgraph with two processes', () => {
  beforeEach(() => serve(toys.map(({ address }) => address)));

  it('is called at both processes in turn', async () => {
    for (let round = 0; round < 4; round += 1) await pay();
    expect(seen()).toEqual([2, 2]);
  });

  it('answers while one process accepts connections', async () => {
    for (let round = 0; round < 2; round += 1) await pay();
    await toys[0]?.close();
    for (let round = 0; round < 4; round += 1) await pay();
    expect(seen()).toEqual([1, 5]);
    await toys[1]?.close();
    await pause(20);
    await expect(pay()).rejects.toThrow('cannot be reached');
  });

  it('is not called again at the other process if the answer of a mutation was lost', async () => {
    loses = ({ socket }) => socket.destroy();
    await expect(pay()).rejects.toThrow();
    expect(seen().reduce((sum, each) => sum + each)).toBe(1);
  });
});

it('skips a process that has announced its stop', async () => {
  serve(toys.map(({ address }) => address));
  const [leaving] = toys;
  if (leaving !== undefined) leaving.isLeaving = true;
  for (let round = 0; round < 6; round += 1) await pay();
  expect(seen()[0]).toBeLessThanOrEqual(1);
  expect(seen()[1]).toBeGreaterThanOrEqual(5);
});

it('sends a mutation on a new connection after the process closed the idle one', async () => {
  await pay();
  toys[0]?.cut();
  await pay();
  expect(seen()).toEqual([2, 0]);
});

it('sends a query again if its connection broke', async () => {
  const query = parse('{ one }');
  loses = ({ socket }) => {
    loses = null;
    socket.destroy();
  };
  answer = { data: { one: 1 } };
  const context = { caller, requestId: 'test' };
  expect(await transport.transport('FINANCE', { document: query, variables: {} }, context)).toEqual(answer);
  expect(seen()).toEqual([2, 0]);
});

it('creates a new passport after a process was restarted, and the process executes the call once', async () => {
  await pay();
  const [toy] = toys;
  if (toy !== undefined) toy.audience = 'finance/anew';
  await pay();
  expect(seen()).toEqual([2, 0]);
});

describe('answer of a subgraph', () => {
  const entities =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ...on A { name } } }';
  const representations = [{ __typename: 'A' }, { __typename: 'A' }];
  const ask = async (source: string) => {
    const fetch = { document: parse(source), variables: { representations }, context: { caller, requestId: 'test' } };
    const { data, errors = [] } = await callSubgraph(transport.transport, 'FINANCE', fetch);
    const places = errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]);
    return { data, errors: Object.fromEntries(places) as Record<string, unknown> };
  };

  it.each<[string, unknown]>([
    ['is no JSON', '<html>'],
    ['is no object', '[]'],
    ['has data of another form', { data: 'x' }],
    ['has errors of another form', { data: {}, errors: {} }],
    ['has neither data nor errors', {}],
    ['lacks the field', { data: {} }],
    ['exceeds the size limit', `{"data":{"one":"${'x'.repeat(MOST_ANSWER_BYTES)}"}}`],
  ])('is UNAVAILABLE where it %s', async (_, given) => {
    answer = given;
    expect((await ask('{ one }')).errors).toEqual({ one: 'UNAVAILABLE' });
  });

  it.each<[string, unknown]>([
    ['fewer entities than requested', [{ name: 'x' }]],
    ['more entities than requested', [{ name: 'x' }, { name: 'y' }, null]],
    ['an object in place of the list', {}],
  ])('is UNAVAILABLE in every entity if it has %s', async (_, given) => {
    answer = { data: { _entities: given } };
    expect((await ask(entities)).errors).toEqual({
      '_entities.0.name': 'UNAVAILABLE',
      '_entities.1.name': 'UNAVAILABLE',
    });
  });

  it('is UNAVAILABLE in the field that an entity lacks, and null if the subgraph answers null', async () => {
    answer = { data: { _entities: [null, { other: 1 }] } };
    expect((await ask(entities)).errors).toEqual({ '_entities.1.name': 'UNAVAILABLE' });
    answer = { data: { _entities: [null, { name: null }] } };
    expect((await ask(entities)).errors).toEqual({});
  });

  it('may omit a field that a directive makes conditional', async () => {
    answer = { data: {} };
    expect((await ask('query ($with: Boolean!) { one @include(if: $with) }')).errors).toEqual({});
  });
});
