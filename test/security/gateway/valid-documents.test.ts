import { office } from '../../support/city/callers';
import { LIXIA, NOW, STATION, smallCity } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

const lixia = office('DISTRICT_BUREAU', LIXIA);

/** Sends a body as text, because JSON.stringify cannot write numbers of 928 digits. */
async function post(text: string): Promise<{ status: number; body: Answer }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await hub.tokenOf(lixia)}` };
  const answer = await fetch(hub.url, { method: 'POST', headers, body: text });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

type Answer = { data?: unknown; errors?: { extensions: { code: string } }[] };

describe('valid documents that are rarely sent', () => {
  it.each([
    ['a description on the operation', '"Who am I?" query Q { me { role } }', {}],
    ['a block description on the operation', '"""\nWho am I?\n"""\nquery Q { me { role } }', {}],
    ['a description on a variable', 'query Q("how many" $n: Int!) { stations(first: $n) { totalCount } }', { n: 1 }],
    ['a description on a fragment', 'query { me { ...F } } "the role" fragment F on Me { role }', {}],
    ['an integer as an id', '{ station(id: 12) { name } }', {}],
    ['an id beyond 64 bits', '{ station(id: 9223372036854775808) { name } }', {}],
    ['an id of 200 digits', `{ station(id: ${'9'.repeat(200)}) { name } }`, {}],
    ['a negative id', '{ station(id: -9223372036854775809) { name } }', {}],
    ['the same id in a list variable', 'query ($id: ID!) { station(id: $id) { name } }', { id: 12 }],
    ['a comment, a comma and a byte order mark', '\ufeff# who\n{ me, { role, }, }', {}],
    ['a text with every escape', `{ station(id: "\\u{1F600}\\n\\t\\"\\\\\\/") { name } }`, {}],
    ['a block text', '{ station(id: """\n  a\n    b\n""") { name } }', {}],
    ['a variable with its default value', 'query ($n: Int = 3) { stations(first: $n) { totalCount } }', {}],
    [
      'a second operation that is not executed',
      'query A { me { role } } query B { stations(first: 1) { totalCount } }',
      {},
    ],
    [
      'an object literal with a variable',
      'query ($s: StationStatus) { stations(first: 1, filter: { status: $s }) { totalCount } }',
      { s: 'OPERATING' },
    ],
  ])('answers %s', async (_, query, variables) => {
    const operationName = query.startsWith('query A') ? { operationName: 'A' } : {};
    const { status, body } = await post(JSON.stringify({ query, variables, ...operationName }));
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  });
});

describe('values that no field accepts', () => {
  it.each([
    [
      'null for a variable with a default',
      'query ($n: Int = 5) { stations(first: $n) { totalCount } }',
      '{ "n": null }',
    ],
    ['an Int of 928 digits', 'query ($n: Int!) { stations(first: $n) { totalCount } }', `{ "n": ${'9'.repeat(928)} }`],
    ['an Int literal of 928 digits', `{ stations(first: ${'9'.repeat(928)}) { totalCount } }`, '{}'],
    ['an Int beyond 32 bits', 'query ($n: Int!) { stations(first: $n) { totalCount } }', '{ "n": 2147483648 }'],
    ['a Float for an Int', 'query ($n: Int!) { stations(first: $n) { totalCount } }', '{ "n": 1.5 }'],
    [
      'a list of 33,000 enum values',
      'mutation ($k: [ServiceKind!]!) { planStation(input: { division: "370102001", serviceKinds: $k }) { id } }',
      `{ "k": [${Array.from({ length: 33_000 }, () => '"PROFESSIONAL_SERVICE"').join()}] }`,
    ],
  ])('refuses %s with the code BAD_USER_INPUT', async (_, query, variables) => {
    const { body } = await post(`{ "query": ${JSON.stringify(query)}, "variables": ${variables} }`);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('still finds the station of the suite afterwards', async () => {
    const { body } = await hub.ask(lixia, `{ station(id: "${STATION.lixiaFirst}") { id } }`);
    expect(body.data).toEqual({ station: { id: STATION.lixiaFirst } });
  });
});
