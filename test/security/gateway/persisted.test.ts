import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPersistCommand } from '../../../gateway/process/commands/persist-command';
import { hashOf } from '../../../gateway/http/persisted/manifest';
import { OWN_DOCUMENTS } from '../../../shared/cli/own-documents';
import { type Caller } from '../../../shared/access/caller';
import { readConfig } from '../../../shared/runtime/settings/config';
import { ASSESSOR, PUBLIC, office } from '../../support/city/callers';
import { CITY, LIXIA, NOW, smallCity } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

const STATIONS = 'query Stations { stations(first: 2) { totalCount nodes { id name } } }\n';
const BY_RECEIPT = 'query Progress { complaintStatus(receipt: "00010001000100010001000100010001") { status } }';
const ME = 'query Who { me { role } }';
const folder = mkdtempSync(join(tmpdir(), 'hub-persisted-'));
const persisted = { file: join(folder, 'persisted.json'), isSafelist: false };
const printed: string[] = [];

function persist(role: string, text: string, ...more: string[]): void {
  const path = join(folder, 'operations.graphql');
  writeFileSync(path, text);
  const { limits } = readConfig({});
  const args = ['--role', role, '--file', path, ...more];
  runPersistCommand(args, { config: { limits, persisted }, print: (line) => printed.push(line) });
}

let open: GatewayUnderTest;
let safe: GatewayUnderTest;

beforeAll(async () => {
  persist('PUBLIC', STATIONS);
  persist('PUBLIC', BY_RECEIPT);
  persist('CITY_BUREAU', `${ME} query Both { ...F } fragment F on Query { me { role } }`);
  open = await gatewayUnderTest(smallCity, NOW, {}, persisted);
  safe = await gatewayUnderTest(smallCity, NOW, {}, { ...persisted, isSafelist: true });
});
afterAll(async () => {
  await open.close();
  await safe.close();
  rmSync(folder, { recursive: true });
});

const city = office('CITY_BUREAU', CITY);
const byHash = (source: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(source) } } });

async function post(hub: GatewayUnderTest, caller: Caller, body: unknown) {
  const token = await hub.tokenOf(caller);
  const { body: answer } = await hub.post(body, token === null ? {} : { authorization: `Bearer ${token}` });
  return { data: answer.data, code: answer.errors?.[0]?.extensions.code };
}

async function get(hub: GatewayUnderTest, source: string, headers: Record<string, string> = {}) {
  const search = new URLSearchParams({ extensions: JSON.stringify(byHash(source).extensions) });
  const response = await fetch(`${hub.url}?${search.toString()}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('command persist', () => {
  it('prints the hash of each document, which is the file itself or each operation in it', () => {
    expect(printed[0]).toBe(`${hashOf(STATIONS)}  PUBLIC  Stations`);
    expect(printed.slice(2).map((line) => line.slice(64))).toEqual(['  CITY_BUREAU  Who', '  CITY_BUREAU  Both']);
  });

  it.each([
    ['a field that the role does not have', 'PUBLIC', '{ workers(first: 1) { totalCount } }', /workers/],
    ['a document over the limits', 'PUBLIC', `{ ${'me { role } '.repeat(60)} }`, /too complex/],
    ['a syntax error', 'PUBLIC', '{ me', /Syntax Error/],
    ['a file without an operation', 'PUBLIC', 'fragment F on Query { me { role } }', /no operation/],
    ['an unknown role', 'MAYOR', ME, /Usage/],
    ['a role of the Hub itself', 'ASSESSOR', ME, /Usage/],
  ])('refuses %s, and registers nothing', (_, role, text, message) => {
    const before = readFileSync(persisted.file, 'utf8');
    expect(() => persist(role, text)).toThrow(message);
    expect(() => persist(role, ME, join(folder, 'missing.graphql'))).toThrow(/missing.graphql|Usage/);
    expect(readFileSync(persisted.file, 'utf8')).toBe(before);
  });
});

describe('hash of a registered document', () => {
  it('runs the document for its role, as its text would', async () => {
    const answer = await post(open, PUBLIC, byHash(STATIONS));
    expect(answer).toEqual(await post(open, PUBLIC, { query: STATIONS }));
    expect(answer.data).toMatchObject({ stations: { nodes: expect.any(Array) as unknown } });
    expect(await post(open, PUBLIC, { query: STATIONS, ...byHash(STATIONS) })).toEqual(answer);
  });

  it.each([
    ['another role', city, byHash(STATIONS)],
    ['nobody', PUBLIC, byHash('{ me { role } }')],
    ['another text', PUBLIC, { query: ME, ...byHash(STATIONS) }],
    ['no hash at all', PUBLIC, { extensions: { persistedQuery: { sha256Hash: 7 } } }],
    ['a property of objects', PUBLIC, { extensions: { persistedQuery: { sha256Hash: '__proto__' } } }],
  ])('is refused if it belongs to %s', async (_, caller, body) => {
    expect(await post(open, caller, body)).toEqual({ data: undefined, code: 'BAD_USER_INPUT' });
  });
});

describe('safelist', () => {
  it('accepts registered documents by their hash and by their text', async () => {
    expect((await post(safe, PUBLIC, byHash(STATIONS))).code).toBeUndefined();
    expect((await post(safe, PUBLIC, { query: STATIONS })).code).toBeUndefined();
  });

  it.each([
    ['a document of another role', office('DISTRICT_BUREAU', LIXIA), STATIONS],
    ['a registered document with one more blank', PUBLIC, `${STATIONS} `],
    ['introspection', PUBLIC, '{ __schema { queryType { name } } }'],
    ['an invalid document', PUBLIC, '{'],
  ])('refuses %s', async (_, caller, query) => {
    const calls = safe.calls.length;
    expect(await post(safe, caller, { query })).toEqual({ data: undefined, code: 'FORBIDDEN' });
    expect(safe.calls).toHaveLength(calls);
  });

  it('does not refuse the documents of the Hub’s own roles and commands', async () => {
    expect((await post(safe, ASSESSOR, { query: '{ __typename }' })).code).toBeUndefined();
    for (const query of OWN_DOCUMENTS) expect((await post(safe, city, { query })).code).not.toBe('FORBIDDEN');
  });
});

describe('GET of a registered public document', () => {
  it('may be cached for a short time, and is not sent again while it is unchanged', async () => {
    const first = await get(open, STATIONS);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('vary')).toBe('accept, authorization, x-hub-console');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    for (const known of [etag, `"x", ${etag}`, '*']) {
      const again = await get(open, STATIONS, { 'if-none-match': known });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get(open, STATIONS, { 'if-none-match': 'W/"other"' })).text).toBe(first.text);
  });

  it.each<[string, () => Promise<Headers>]>([
    [
      'for another role',
      async () => (await get(open, ME, { authorization: `Bearer ${await open.tokenOf(city)}` })).headers,
    ],
    ['if it is refused', async () => (await get(open, '{ nobody }')).headers],
    ['if it reads by a receipt, which is a secret', async () => (await get(open, BY_RECEIPT)).headers],
    [
      'by its text',
      async () => (await fetch(`${open.url}?${new URLSearchParams({ query: STATIONS }).toString()}`)).headers,
    ],
  ])('is never cached %s', async (_, ask) => {
    const headers = await ask();
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });
});
