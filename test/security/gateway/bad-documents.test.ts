import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { type Refusal, bad, refusesInBothLanguages } from '../../support/drivers/peers/refusals';
import { LIXIA, NOW, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());
beforeEach(() => hub.requests.splice(0));
afterEach(() => expect(hub.requests).toEqual([]));

const lixia = office('DISTRICT_BUREAU', LIXIA);
const refuses = (body: unknown, refusal: Refusal, caller: Caller = lixia) =>
  refusesInBothLanguages(hub, { body, caller }, refusal);

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
    ['a fragment in a cycle', { query: '{ me { ...F } } fragment F on Me { ...F }' }, bad()],
    ['a hash of a stored query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }, bad()],
  ];
  it.each(cases)('refuses %s', (_, body, refusal) => refuses(body, refusal));
});

describe('documents that exceed the limits', () => {
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
    ['characters', `{ me { role } } # ${'x'.repeat(1_000_000)}`],
    ['tokens', `{ me { ${'role '.repeat(5000)} } }`],
    ['directives', `{ me { role ${'@include(if: true) '.repeat(60)} } }`],
    ['doubling fragments', `{ me { ...F0 } } ${doubling.join(' ')} fragment F30 on Me { role }`],
    ['one field 300 times', `{ stations(first: 1) { nodes { ${'lot { id } '.repeat(300)} } } }`],
    [
      'twenty schemas',
      `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: __schema { queryType { name } }`).join(' ')} }`,
    ],
    [
      'deeply nested introspection',
      `{ __schema { types ${'{ fields { type '.repeat(12)} { name } ${'} }'.repeat(12)} } }`,
    ],
  ];
  it.each(cases)('refuses %s before planning', async (_, query) => {
    await refuses({ query }, tooComplex);
    await refuses({ query }, tooComplex, PUBLIC);
  });

  it('refuses a body of several megabytes', () =>
    refuses({ query: '{ me { role } }', variables: { a: 'x'.repeat(3_000_000) } }, tooComplex));
});
