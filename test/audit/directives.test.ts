import { federate, type Gateway, oneSchema } from '../support/drivers/federation/federation';
import { SHOP, SHOP_ROOT, SHOP_ROWS, SHOP_SCHEMA } from '../support/drivers/federation/shop';

let gateway: Gateway;
beforeAll(() => {
  gateway = federate({ subgraphs: SHOP, rows: SHOP_ROWS });
});
const expected = oneSchema(SHOP_SCHEMA, SHOP_ROOT);

describe('federated answer equals the answer of one schema', () => {
  it.each([
    ['@requires with nested fields', '{ products { upc fee } stocked { fee x: fee(express: true) } }'],
    ['@requires with an argument, together with another argument', '{ products { taxed price(currency: CNY) } }'],
    ['@requires through a union', '{ stocked { note } products { note tag { ... on Word { text } } } }'],
    ['a compound key', '{ products { upc count maker { code } } }'],
    ['a change of keys', '{ stocked { label reviews { text } } }'],
    ['@override', '{ stocked { label } products { label } }'],
    ['@provides, and a field that is not provided', '{ products { reviews { by { name } other: by { name age } } } }'],
    ['a cycle', '{ products { reviews { of { reviews { text } kind count } } } }'],
    [
      'a union that another subgraph extends',
      '{ shelf { __typename ... on Product { fee reviews { text } } ... on Voucher { worth } } }',
    ],
    ['a union in one subgraph', '{ parts { ... on Product { upc kind note } ... on Colour { hex } } }'],
    ['one alias on different types', '{ shelf { ... on Product { n: taxed } ... on Voucher { n: worth } } }'],
    [
      'values of an enum that all subgraphs accept',
      '{ stocked(order: DOWN) { upc } count(order: UP, filter: { least: 1 }) }',
    ],
    [
      'a mutation, continued in other subgraphs',
      'mutation { praise(upc: "1") { label kind count reviews { by { age } } } }',
    ],
    ['a mutation that returns null', 'mutation { blame(upc: "1") { label } }'],
  ])('%s', async (_, query) => {
    expect(await gateway.ask(query)).toEqual(await expected(query));
  });
});

it('reports an error if the planner finds no plan: @requires behind a change of keys', async () => {
  const { data, errors } = await gateway.ask('mutation { praise(upc: "1") { label taxed } }');
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toBe('The operation could not be planned or executed.');
});

it('does not ask a second subgraph for a field that the first one provides', async () => {
  gateway.calls.length = 0;
  await gateway.ask('{ products { reviews { by { id name } } } }');
  expect(gateway.calls).toEqual(['products', 'reviews']);
});

it.each([
  ['an enum value that one subgraph lacks', '{ stocked(order: SIDEWAYS) { upc } }'],
  ['an input field that one subgraph lacks', '{ stocked(filter: { most: 1 }) { upc } }'],
  ['an inaccessible field', '{ products { secret } }'],
  [
    'two mutations, because one request runs one mutation',
    'mutation { a: praise(upc: "1") { upc } b: praise(upc: "2") { upc } }',
  ],
])('refuses %s', async (_, query) => {
  gateway.calls.length = 0;
  const { data, errors } = await gateway.ask(query);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(gateway.calls).toEqual([]);
});

it('answers introspection of the composed schema together with data in one query', async () => {
  const query =
    '{ products { upc } __schema { queryType { name } } t: __type(name: "Item") { possibleTypes { name } } }';
  expect(await gateway.ask(query)).toEqual(await expected(query));
  const shown = JSON.stringify(await gateway.ask('{ __schema { types { name fields { name } } } }'));
  expect(shown).not.toMatch(/secret|join__|__StandIn/);
});
