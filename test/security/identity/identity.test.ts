import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { parse } from 'graphql';
import { AUDIENCE_HEADER } from '../../../shared/process/listen-subgraph';
import { httpTransport } from '../../../gateway/transport/http/http-transport';
import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { rawRequest } from '../../support/drivers/peers/raw-http';
import { LIXIA, NOW, SHIZHONG, STATION, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());
beforeEach(() => hub.requests.splice(0));

const lixia = office('DISTRICT_BUREAU', LIXIA);
const shizhong = office('DISTRICT_BUREAU', SHIZHONG);
const QUERY = '{ stations(first: 100) { nodes { id } } }';
const OF_LIXIA = { data: { stations: { nodes: [{ id: STATION.lixiaFirst }, { id: STATION.lixiaSecond }] } } };

/** The identity as which an attacker may try to appear, in the headers below. */
const claims = JSON.stringify(shizhong);
const HEADERS: Record<string, string> = {
  'x-hub-passport': 'e30.AA',
  'x-user': claims,
  'x-role': 'CITY_BUREAU',
  'x-division': SHIZHONG,
  'x-caller': claims,
  'x-forwarded-user': 'admin',
  'x-original-authorization': 'Bearer x',
  // The Hub accepts a request id of the caller, but uses it only as a label in logs and traces.
  'x-request-id': 'forged-by-the-caller',
  'proxy-authorization': 'Bearer x',
  'apollo-require-preflight': '1',
  cookie: 'role=CITY_BUREAU; token=x; passport=e30.AA',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const EXTENSIONS = { caller: shizhong, passport: 'e30.AA', headers: HEADERS, subject: 'admin', role: 'CITY_BUREAU' };
const VARIABLES = { caller: shizhong, passport: 'e30.AA', role: 'CITY_BUREAU', division: SHIZHONG, __caller: shizhong };

function expectOnly(caller: Caller): void {
  expect(hub.requests.length).toBeGreaterThan(0);
  for (const { request, context } of hub.requests) {
    expect(Object.keys(request).filter((name) => !['document', 'operationName', 'variables'].includes(name))).toEqual(
      [],
    );
    // A citizen has no token. For the public, the Hub therefore also passes on `client`, which is derived from the
    // sender's address.
    const names = ['caller', 'origin', 'requestId', 'signal', ...(caller.role === 'PUBLIC' ? ['client'] : [])];
    expect(Object.keys(context).sort()).toEqual(names.sort());
    expect(context.origin).toEqual({ requestId: expect.any(String) as string, traceparent: null });
    expect(context.caller).toEqual(caller);
    expect(context.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify([request.variables ?? {}, context])).not.toMatch(/e30\.AA|CITY_BUREAU|370103|admin|b7ad6b71/);
  }
}

it.each(Object.entries(HEADERS))(
  'does not pass the header %s to a subgraph, and keeps the caller the same',
  async (name, value) => {
    const authorization = `Bearer ${(await hub.tokenOf(lixia)) ?? ''}`;
    const { body } = await hub.post({ query: QUERY }, { authorization, [name]: value });
    expect(body).toEqual(OF_LIXIA);
    expectOnly(lixia);
  },
);

it('does not pass extensions or undeclared variables to a subgraph', async () => {
  const authorization = `Bearer ${(await hub.tokenOf(lixia)) ?? ''}`;
  const { body } = await hub.post(
    { query: QUERY, extensions: EXTENSIONS, variables: VARIABLES, caller: shizhong, context: { caller: shizhong } },
    { authorization },
  );
  expect(body).toEqual(OF_LIXIA);
  expectOnly(lixia);
});

it('treats a request without a token as the public, whatever else it claims', async () => {
  const { body } = await hub.post({ query: QUERY, extensions: EXTENSIONS, variables: VARIABLES }, HEADERS);
  expect(body.errors).toBeUndefined();
  expectOnly(PUBLIC);
});

it('treats variables as variables, whatever their names', async () => {
  const query =
    'query ($caller: ID!, $passport: Int!) { station(id: $caller) { id } stations(first: $passport) { totalCount } }';
  const authorization = `Bearer ${(await hub.tokenOf(lixia)) ?? ''}`;
  const variables = { caller: STATION.shizhong, passport: 1 };
  const { body } = await hub.post({ query, variables }, { authorization });
  expect(body).toEqual({ data: { station: null, stations: { totalCount: 2 } } });
  for (const { context } of hub.requests) expect(context.caller).toEqual(lixia);
});

it('refuses a query that uses the planner’s internal variable name', async () => {
  const query = 'query ($representations: ID!) { station(id: $representations) { id } }';
  const { body } = await hub.post({ query, variables: { representations: STATION.shizhong } });
  expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(hub.requests).toEqual([]);
});

it.each(['_entities(representations: []) { __typename }', '_service { sdl }', '_entities { __typename }'])(
  'refuses the federation query { %s } at the gateway',
  async (field) => {
    for (const caller of [lixia, PUBLIC]) {
      const { body } = await hub.ask(caller, `{ ${field} }`);
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(hub.requests).toEqual([]);
  },
);

it('refuses two Authorization headers: it does not pick one or join them', async () => {
  const tokens = await Promise.all([lixia, shizhong].map((caller) => hub.tokenOf(caller)));
  const [one = '', two = ''] = tokens.map((token) => `Bearer ${token ?? ''}`);
  for (const authorization of [[one, two], [one, one], [`${one}, ${two}`]]) {
    const headers = { 'content-type': 'application/json', authorization };
    const { status, text } = await rawRequest(hub.url, { headers, body: JSON.stringify({ query: QUERY }) });
    expect(status).toBe(401);
    expect(text).toContain('UNAUTHENTICATED');
  }
  expect(hub.requests).toEqual([]);
});

it('sends a subgraph over HTTP only the query and its passport', async () => {
  const seen: { headers: object; body: string }[] = [];
  const subgraph = createServer((request, response) => {
    response.setHeader(AUDIENCE_HEADER, 'stations/one');
    request.on('data', (chunk: Buffer) => seen.push({ headers: request.headers, body: chunk.toString() }));
    request.resume().on('end', () => response.end('{"data":{"__typename":"Query"}}'));
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}`;
  const all = { stations: [address], personnel: [], finance: [], evaluation: [] };
  const { privateKey } = generateKeyPairSync('ed25519');
  const remote = httpTransport(all, privateKey);
  await remote.transport('STATIONS', { document: parse('{ __typename }') }, { caller: lixia, requestId: 'test' });
  await remote.close();
  await new Promise((resolve) => subgraph.close(resolve));
  const own = ['connection', 'content-length', 'content-type', 'host', 'x-hub-passport'];
  expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual(own);
  expect(Object.keys(JSON.parse(seen[0]?.body ?? '{}') as object).sort()).toEqual(['query']);
});
