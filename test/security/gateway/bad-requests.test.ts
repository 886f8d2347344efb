import { type Caller } from '../../../shared/access/caller';
import { office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { type RawAnswer, rawRequest } from '../../support/drivers/peers/raw-http';
import {
  CHINESE,
  type Refusal,
  bad,
  expectRefusal,
  refusesInBothLanguages,
} from '../../support/drivers/peers/refusals';
import { CITY, LIXIA, NOW, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());
/**
 * Returns the SQL statements that the Hub has run since the test began. The requests of this suite must not cause any.
 */
const statements = () => Object.values(hub.statements).flat();
beforeEach(() => Object.values(hub.statements).forEach((seen) => seen.splice(0)));
afterEach(() => expect(statements()).toEqual([]));

const lixia = office('DISTRICT_BUREAU', LIXIA);
const refuses = (body: unknown, refusal: Refusal, caller: Caller = lixia) =>
  refusesInBothLanguages(hub, { body, caller }, refusal);

describe('requests that are not GraphQL', () => {
  const json = { 'content-type': 'application/json' };
  const whole = JSON.stringify({ query: '{ stations(first: 1) { totalCount } }' });
  const wrong: [string, string, Record<string, string>, string | Buffer][] = [
    ['a batch', 'POST', json, `[${whole},${whole}]`],
    ['an empty batch', 'POST', json, '[]'],
    ['no body', 'POST', json, ''],
    ['a null', 'POST', json, 'null'],
    ['a text', 'POST', json, '"query"'],
    ['half a body', 'POST', json, whole.slice(0, -3)],
    ['bytes that are no UTF-8', 'POST', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, 'query={me{role}}'],
    ['files', 'POST', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['plain text', 'POST', { 'content-type': 'text/plain' }, whole],
    ['a bare document', 'POST', { 'content-type': 'application/graphql' }, '{ me { role } }'],
    ['another alphabet', 'POST', { 'content-type': 'application/json; charset=utf-16' }, whole],
    ['a compressed body', 'POST', { ...json, 'content-encoding': 'gzip' }, whole],
    ['a PUT', 'PUT', json, whole],
    ['a DELETE', 'DELETE', {}, ''],
  ];
  it.each(wrong)('refuses %s', async (_, method, headers, body) => {
    for (const language of ['zh-CN', 'en']) {
      const answer = await rawRequest(hub.url, { method, headers: { ...headers, 'accept-language': language }, body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expectRefusal(answer.text, bad());
      expect(CHINESE.test(answer.text)).toBe(language === 'zh-CN');
    }
  });

  const get = (search: string): Promise<RawAnswer> =>
    rawRequest(`${hub.url}?${search}`, { method: 'GET', headers: { 'accept-language': 'en' } });

  it('refuses a mutation by GET and a repeated parameter', async () => {
    for (const search of [
      'query=mutation%7Bx%7D',
      'query=%7Bme%7Brole%7D%7D&query=%7Bme%7Brole%7D%7D',
      'variables=%7B',
      'query=%',
      '',
    ]) {
      const { status, text } = await get(search);
      // If the answer has the older media type, a document that cannot be executed gets the status 200 (GraphQL over
      // HTTP §6.4.1).
      const isRefused = (status >= 400 && status < 500) || text.includes('BAD_USER_INPUT');
      expect({ search, isRefused }).toEqual({ search, isRefused: true });
      expectRefusal(text, bad());
    }
  });

  it('uses only the last value of a repeated JSON key', async () => {
    const body = '{"query":"{ __typename }","query":"{ stations(first: 0) { totalCount } }"}';
    const { text } = await rawRequest(hub.url, { headers: { ...json, 'accept-language': 'en' }, body });
    expectRefusal(text, bad('first'));
  });

  it.each([
    ['lists in a variable', '[', ']', 'query ($id: ID!) { station(id: $id) { name } }'],
    [
      'objects in a variable',
      '{"a":',
      '}',
      'query ($f: StationFilter) { stations(first: 1, filter: $f) { totalCount } }',
    ],
  ])('refuses %s that are nested thousands of levels deep', async (_, open, close, query) => {
    for (const levels of [51, 5000, 10_000]) {
      const nested = `${open.repeat(levels)}1${close.repeat(levels)}`;
      const name = query.includes('$id') ? 'id' : 'f';
      const body = JSON.stringify({ query }).slice(0, -1) + `,"variables":{"${name}":${nested}}}`;
      const { status, text } = await rawRequest(hub.url, { headers: { ...json, 'accept-language': 'en' }, body });
      expect({ levels, status }).toEqual({ levels, status: 200 });
      // The error names the argument that uses the variable.
      expectRefusal(text, bad(name === 'f' ? 'filter' : name));
    }
    const body = `{"variables":${open.repeat(50_000)}1${close.repeat(50_000)}}`;
    expect((await rawRequest(hub.url, { headers: json, body })).status).toBe(413);
  });

  it('names the fault of an input beside a deeply nested variable that the operation does not have', async () => {
    const query = 'mutation ($input: RedistrictInput!) { redistrict(input: $input) { id } }';
    const nested = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    const body = `${JSON.stringify({ query }).slice(0, -1)},"variables":{"id":${nested},"input":{"reason":1}}}`;
    const authorization = `Bearer ${(await hub.tokenOf(office('CITY_BUREAU', CITY))) ?? ''}`;
    const { status, text } = await rawRequest(hub.url, { headers: { ...json, authorization }, body });
    expect(status).toBe(200);
    expect(text).toContain('"code":"BAD_USER_INPUT"');
    expect(text).not.toContain('INTERNAL');
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{a:', '}'],
  ])('refuses literal %s that are nested as deep as the limit of tokens allows', async (_, open, close) => {
    const levels = Math.floor(1900 / (open.length + close.length));
    const literal = `${open.repeat(levels)}1${close.repeat(levels)}`;
    await refuses({ query: `{ station(id: ${literal}) { name } }` }, bad());
    await refuses({ query: `{ stations(first: 1, filter: ${literal}) { totalCount } }` }, bad());
    await refuses(
      { query: `query ($f: StationFilter = ${literal}) { stations(first: 1, filter: $f) { totalCount } }` },
      bad(),
    );
  });

  it('treats a property name of every JavaScript object, such as constructor, as an ordinary name', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const body = `{"query":"query ($a: Int) { __typename }","variables":{"${name}":{"polluted":1}},"${name}":{"polluted":1}}`;
      const { text } = await rawRequest(hub.url, { headers: { ...json, 'accept-language': 'en' }, body });
      expect(text).not.toMatch(/INTERNAL/);
      await refuses({ query: `{ ${name}: me { role } }` }, bad('query'));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('malformed token', () => {
  it.each(['Bearer x', 'Bearer a.b.c', 'Bearer ..', 'Basic x', `Bearer ${'a'.repeat(9000)}`])(
    'is refused: %.20s',
    async (authorization) => {
      for (const language of ['zh-CN', 'en']) {
        const { status, text } = await hub.post(
          { query: '{ me { role } }' },
          { authorization, 'accept-language': language },
        );
        expect(status).toBe(401);
        expectRefusal(text, { code: 'UNAUTHENTICATED' });
        expect(CHINESE.test(text)).toBe(language === 'zh-CN');
      }
    },
  );
});
