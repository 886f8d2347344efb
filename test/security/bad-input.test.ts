import { type Caller } from '../../shared/scope/caller';
import { PUBLIC, office } from '../support/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/gateway-under-test';
import { type RawAnswer, rawRequest } from '../support/raw-http';
import { CITY, LIXIA, NOW, STATION, smallCity } from '../support/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

const lixia = office('DISTRICT_BUREAU', LIXIA);
const finance = office('FINANCE_BUREAU', CITY);

/** What no answer may hold: a stack, a statement, a table, a path, an address, a module. */
const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\/work\/|SELECT |INSERT |sqlite|mariadb|\bER_[A-Z]|127\.0\.0\.1|localhost|\.ts\b|subgraph|stacktrace|typeorm|_Any/i;

type Refusal = { code: string; field?: string };
type Told = { message: string; extensions: Record<string, unknown> };

/** Refused in one plain sentence, in the language asked for, with the field where there is one. */
function expectRefusal(text: string, { code, field }: Refusal): void {
  const { errors = [] } = JSON.parse(text) as { errors?: Told[] };
  const codes = errors.map(({ extensions }) => extensions['code']);
  expect({ codes: [...new Set(codes)], text }).toEqual({ codes: [code], text });
  if (field !== undefined) expect(errors.map(({ extensions }) => extensions['field'])).toContain(field);
  expect(text).not.toMatch(INSIDE);
}

const CHINESE = /[\u4e00-\u9fff]/;

/** Asks in both languages: the same code and field, in other words. */
async function refuses(body: unknown, refusal: Refusal, caller: Caller = lixia): Promise<void> {
  const token = await hub.tokenOf(caller);
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const texts: Record<string, string> = {};
  for (const language of ['zh-CN', 'en']) {
    const { text } = await hub.post(body, { ...authorization, 'accept-language': language });
    expectRefusal(text, refusal);
    texts[language] = (JSON.parse(text) as { errors: Told[] }).errors[0]?.message ?? '';
  }
  expect(texts['zh-CN']).toMatch(CHINESE);
  expect(texts['en']).not.toMatch(CHINESE);
}

const bad = (field?: string): Refusal => ({ code: 'BAD_USER_INPUT', ...(field === undefined ? {} : { field }) });

describe('arguments', () => {
  const asked =
    'query ($first: Int!, $after: Cursor, $filter: StationFilter) { stations(first: $first, after: $after, filter: $filter) { totalCount } }';
  const cases: [string, Record<string, unknown>, string][] = [
    ['first: 0', { first: 0 }, 'first'],
    ['first: -1', { first: -1 }, 'first'],
    ['first: 1000', { first: 1000 }, 'first'],
    ['first beyond 32 bits', { first: 2 ** 40 }, 'first'],
    ['first: 1.5', { first: 1.5 }, 'first'],
    ['first as a text', { first: '10' }, 'first'],
    ['first: null', { first: null }, 'first'],
    ['no first', {}, 'first'],
    ['a cursor that is none', { first: 1, after: 'not a cursor' }, 'after'],
    ['a cursor of nothing', { first: 1, after: '' }, 'after'],
    ['a cursor of another list', { first: 1, after: Buffer.from('["2025-01-01","x"]').toString('base64url') }, 'after'],
    ['a cursor that holds an object', { first: 1, after: Buffer.from('[{},{},{}]').toString('base64url') }, 'after'],
    ['a cursor of 600 characters', { first: 1, after: 'A'.repeat(600) }, 'after'],
    ['a code of five digits', { first: 1, filter: { division: '37010' } }, 'filter.division'],
    ['a code of seven digits', { first: 1, filter: { division: '3701021' } }, 'filter.division'],
    ['a code as a number', { first: 1, filter: { division: 370102 } }, 'filter.division'],
    ['a code of full-width digits', { first: 1, filter: { division: '３７０１０２' } }, 'filter.division'],
    ['a code with a blank', { first: 1, filter: { division: '370102 ' } }, 'filter.division'],
    ['a code with a NUL', { first: 1, filter: { division: '370102\u0000' } }, 'filter.division'],
    ['a wildcard for a code', { first: 1, filter: { division: '3701%' } }, 'filter.division'],
    ['a wrong enum', { first: 1, filter: { status: 'OPEN' } }, 'filter.status'],
    ['an enum in small letters', { first: 1, filter: { status: 'operating' } }, 'filter.status'],
    ['a field that is none', { first: 1, filter: { districtCode: LIXIA } }, 'filter.districtCode'],
    ['a day that is none', { first: 1, filter: { openedAfter: '2026-02-30' } }, 'filter.openedAfter'],
    ['an instant for a day', { first: 1, filter: { openedAfter: '2026-02-20T00:00:00Z' } }, 'filter.openedAfter'],
    ['an empty name', { first: 1, filter: { nameContains: ' ' } }, 'filter.nameContains'],
    ['a name of 100,000 characters', { first: 1, filter: { nameContains: 'x'.repeat(60_000) } }, 'filter.nameContains'],
    ['a list for one', { first: [1] }, 'first'],
    ['an object for a text', { first: 1, filter: { nameContains: { $ne: '' } } }, 'filter.nameContains'],
    ['a list for an input', { first: 1, filter: [[]] }, 'filter'],
  ];
  it.each(cases)('refuses %s with its field', (_, variables, field) =>
    refuses({ query: asked, variables }, bad(field)),
  );

  it('refuses the same written as literals', async () => {
    for (const call of ['first: 0', 'first: 1000', 'first: 1, after: "AAAA"']) {
      await refuses({ query: `{ stations(${call}) { totalCount } }` }, bad(call.includes('after') ? 'after' : 'first'));
    }
    for (const call of [
      'first: "1"',
      'first: 1, filter: { division: "37010" }',
      'first: 1, filter: { status: OPEN }',
      'first: 99999999999',
    ]) {
      await refuses({ query: `{ stations(${call}) { totalCount } }` }, bad());
    }
  });

  it('refuses the public a search over the nation', () =>
    refuses(
      { query: '{ stations(first: 1, filter: { nameContains: "市" }) { totalCount } }' },
      bad('filter.division'),
      PUBLIC,
    ));

  it('takes wildcards, quotes and NULs in a text for themselves', async () => {
    for (const nameContains of [
      '%',
      '_',
      "' OR 1=1 --",
      '"',
      '\\',
      '\u0000',
      '市\u0000',
      '\ud800',
      '😀',
      "'; DROP TABLE station; --",
    ]) {
      const { body, text } = await hub.ask(lixia, asked, { first: 10, filter: { nameContains } });
      const told = body.errors?.map(({ extensions }) => extensions.code) ?? [];
      expect(told.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
      if (told.length === 0) {
        const data = { stations: { totalCount: 0 } };
        expect({ nameContains, data: body.data }).toEqual({ nameContains, data });
      }
      expect(text).not.toMatch(INSIDE);
    }
  });

  it('finds nothing by an id that cannot be one, and says nothing more', async () => {
    for (const id of [
      '',
      ' ',
      '%',
      '\u0000',
      'x'.repeat(50_000),
      `${STATION.lixiaFirst}\u0000`,
      '\ud800',
      '../../etc',
      '0',
      "'",
    ]) {
      const { body } = await hub.ask(lixia, 'query ($id: ID!) { station(id: $id) { id } }', { id });
      expect({ id: id.slice(0, 30), body }).toEqual({ id: id.slice(0, 30), body: { data: { station: null } } });
    }
  });

  it('refuses a year that no integer holds, and answers one that none has', async () => {
    const query =
      'query ($code: DivisionCode!, $year: Int!) { division(code: $code) { funding(year: $year) { budgetFen } } }';
    await refuses({ query, variables: { code: CITY, year: 2 ** 53 } }, bad('year'), finance);
    const { body } = await hub.ask(finance, query, { code: CITY, year: -1 });
    expect(body.data).toEqual({ division: { funding: { budgetFen: 0 } } });
  });
});

describe('arguments below the roots', () => {
  const city = office('CITY_BUREAU', CITY);
  const children = (call: string) => `{ division(code: "3701") { children(${call}) { totalCount } } }`;
  const weeks = (count: number) =>
    `{ workers(first: 1) { nodes { weeklyCommunityHours(weeks: ${count}) { hours } } } }`;
  const cases: [string, string, string][] = [
    ['children(first: 0)', children('first: 0'), 'first'],
    ['children(first: 1000)', children('first: 1000'), 'first'],
    [
      'children after another list’s cursor',
      children(`first: 1, after: "${Buffer.from('["a","b"]').toString('base64url')}"`),
      'after',
    ],
    ['no week', weeks(0), 'weeks'],
    ['more than a year of weeks', weeks(54), 'weeks'],
    ['weeks before', weeks(-1), 'weeks'],
  ];
  it.each(cases)('refuses %s with its field', (_, query, field) => refuses({ query }, bad(field), city));
});

describe('documents', () => {
  const cases: [string, unknown, Refusal][] = [
    ['no query', {}, bad('query')],
    ['an empty query', { query: '' }, bad('query')],
    ['a query that is a number', { query: 1 }, bad('query')],
    ['a query of blanks', { query: '   ' }, bad()],
    ['a syntax error', { query: '{ stations(first: 1 { id }' }, bad()],
    ['a NUL in the document', { query: '{ me { role } }\u0000' }, bad()],
    ['an unknown field', { query: '{ stations(first: 1) { nodes { secret } } }' }, bad()],
    ['an unknown argument', { query: '{ stations(first: 1, scope: "all") { totalCount } }' }, bad()],
    ['an undeclared variable', { query: '{ stations(first: $n) { totalCount } }' }, bad()],
    ['an unused variable', { query: 'query ($n: Int) { me { role } }' }, bad()],
    ['a variable of an unknown type', { query: 'query ($n: Secret) { me { role } }' }, bad()],
    ['variables that are a list', { query: '{ me { role } }', variables: [] }, bad('variables')],
    ['variables that are a text', { query: '{ me { role } }', variables: '{}' }, bad('variables')],
    [
      'an unknown operation name',
      { query: 'query A { me { role } } query B { me { role } }', operationName: 'C' },
      bad(),
    ],
    ['two operations and no name', { query: 'query A { me { role } } query B { me { role } }' }, bad()],
    ['an operation name that is a number', { query: '{ me { role } }', operationName: 1 }, bad('operationName')],
    ['a subscription', { query: 'subscription { me { role } }' }, bad()],
    ['an unknown directive', { query: '{ me @admin { role } }' }, bad()],
    ['an unknown fragment', { query: '{ me { ...F } }' }, bad()],
    ['a fragment in a circle', { query: '{ me { ...F } } fragment F on Me { ...F }' }, bad()],
    ['a hash of a stored query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }, bad()],
  ];
  it.each(cases)('refuses %s', (_, body, refusal) => refuses(body, refusal));
});

describe('what asks for too much', () => {
  const tooComplex: Refusal = { code: 'QUERY_TOO_COMPLEX' };
  const deep = (levels: number) =>
    `{ station(id: "x") ${'{ division { children(first: 1) { nodes '.repeat(levels)} { code } ${'} } }'.repeat(levels)} }`;
  const doubling = Array.from(
    { length: 30 },
    (_, level) => `fragment F${level} on Me { ...F${level + 1} ...F${level + 1} }`,
  );
  const cases: [string, string][] = [
    ['depth', deep(10)],
    ['aliases', `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: me { role }`).join(' ')} }`],
    ['root fields', `{ ${Array.from({ length: 25 }, () => 'me { role }').join(' ')} }`],
    ['tokens', `{ me { ${'role '.repeat(5000)} } }`],
    ['directives', `{ me { role ${'@include(if: true) '.repeat(60)} } }`],
    ['doubling fragments', `{ me { ...F0 } } ${doubling.join(' ')} fragment F30 on Me { role }`],
    ['introspection in depth', `{ __schema { types ${'{ fields { type '.repeat(12)} { name } ${'} }'.repeat(12)} } }`],
  ];
  it.each(cases)('refuses %s before it is planned', async (_, query) => {
    hub.requests.splice(0);
    await refuses({ query }, tooComplex);
    await refuses({ query }, tooComplex, PUBLIC);
    expect(hub.requests).toEqual([]);
  });

  it('refuses a body of megabytes', () =>
    refuses({ query: '{ me { role } }', variables: { a: 'x'.repeat(3_000_000) } }, tooComplex));
});

describe('what is no GraphQL request', () => {
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

  it('refuses a mutation by GET, and a parameter twice', async () => {
    for (const search of [
      'query=mutation%7Bx%7D',
      'query=%7Bme%7Brole%7D%7D&query=%7Bme%7Brole%7D%7D',
      'variables=%7B',
      'query=%',
      '',
    ]) {
      const { status, text } = await get(search);
      expect({ search, isRefused: status >= 400 && status < 500 }).toEqual({ search, isRefused: true });
      expectRefusal(text, bad());
    }
  });

  it('reads a key that is given twice once: the last one, whatever it says, is all that is asked', async () => {
    const body = '{"query":"{ __typename }","query":"{ stations(first: 0) { totalCount } }"}';
    const { text } = await rawRequest(hub.url, { headers: { ...json, 'accept-language': 'en' }, body });
    expectRefusal(text, bad('first'));
  });

  it('takes the name of a property for a name', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const body = `{"query":"query ($a: Int) { __typename }","variables":{"${name}":{"polluted":1}},"${name}":{"polluted":1}}`;
      const { text } = await rawRequest(hub.url, { headers: { ...json, 'accept-language': 'en' }, body });
      expect(text).not.toMatch(/INTERNAL/);
      await refuses({ query: `{ ${name}: me { role } }` }, bad('query'));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a malformed token', () => {
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
