import { DEFAULT_LIMITS } from '../../gateway/graph/document/limits';
import { federate, type Gateway, oneSchema } from '../support/drivers/federation/federation';
import { LIBRARY, LIBRARY_ROOT, LIBRARY_SCHEMA, ROWS } from '../support/drivers/federation/library';

let gateway: Gateway;
beforeAll(() => {
  gateway = federate({ subgraphs: LIBRARY, rows: ROWS });
});
const expected = oneSchema(LIBRARY_SCHEMA, LIBRARY_ROOT);

describe('federated answer on abstract types equals the answer of one schema', () => {
  it.each([
    ['fields of an interface', '{ media { id title cover { url alt } related { title } } }'],
    ['an interface of an interface', '{ things { id __typename ... on Media { title } ... on Thing { x: id } } }'],
    [
      'a union, with null in its list',
      '{ found { __typename ... on Named { name } ... on Book { author { name } } } }',
    ],
    [
      'fields that an interface object adds',
      '{ media { title stars reviews { text } } newest { stars } book { stars } }',
    ],
    [
      'an interface object that begins the query',
      '{ best { id stars } b: best { __typename title ... on Book { pages } } }',
    ],
    [
      'interface objects that refer to each other in a cycle',
      '{ best { related { reviews { about { title related { stars } } } } } }',
    ],
    [
      'several types under an interface object',
      '{ best { ... on Film { id minutes } ... on Book { reviews { text } stars pages } } }',
    ],
    ['conditions in conditions', '{ media { ... on Work { ... on Media { ... on Book { pages } title } } } }'],
    [
      'one key in several conditions',
      '{ media { related { id } ... on Book { related { title } } ... on Work { ... on Film { related { stars } } } } }',
    ],
    [
      'one alias for fields of different types',
      '{ found { ... on Person { x: name } ... on Company { x: name owner { id } } ... on Book { y: title } } }',
    ],
    [
      'one alias for objects of different types',
      '{ things { ... on Book { who: author { name } } ... on Person { who: favourite { ... on Media { title } } } } }',
    ],
    ['a fragment that cannot apply', '{ works { ... on Found { ... on Named { name } ... on Media { title } } } }'],
    ['__typename by any name', '{ __typename media { a: __typename cover { t: __typename } } works { __typename } }'],
    [
      'references in cycles',
      '{ book { author { works { ... on Book { author { favourite { ... on Film { cast { name } } } } } } } } }',
    ],
    [
      'named fragments',
      '{ media { ...M } } fragment M on Media { ...T ... on Film { cast { ...P } } } fragment T on Thing { id } fragment P on Named { name }',
    ],
  ])('%s', async (_, query) => {
    expect(await gateway.ask(query)).toEqual(await expected(query));
  });

  it.each([true, false])('@skip and @include on fragments, when the variable is %s', async (yes) => {
    const query = `query ($yes: Boolean!) {
      media { ... on Book @include(if: $yes) { pages related { id } } ... on Media @skip(if: $yes) { related { title } stars } }
      works { ... on Film @skip(if: $yes) { minutes } }
    }`;
    expect(await gateway.ask(query, { yes })).toEqual(await expected(query, { yes }));
  });
});

it('refuses one alias for different fields under an interface object, because the planner confuses them', async () => {
  const { data, errors } = await gateway.ask('{ best { ... on Book { x: pages } ... on Film { x: stars } } }');
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toBe(
    '"x" names different fields on different types, or one field with different arguments. Choose different aliases.',
  );
});

describe('limits on abstract types', () => {
  it('include the fields behind interfaces, unions and fragments', async () => {
    const small = federate({ subgraphs: LIBRARY, rows: ROWS, limits: { ...DEFAULT_LIMITS, publicFields: 100 } });
    // The gateway assumes that a list has 20 works, and that a list within it has 5 objects. A work is either a book or
    // a film, so only one of the two fragments counts for it.
    const { errors } = await small.ask('{ works { ... on Book { related { id } } ... on Film { cast { id } } } }');
    expect(errors?.[0]?.message).toContain('is 141, and the limit is 100');
    expect((await small.ask('{ works { ... on Book { author { id } } } }')).errors).toBeUndefined();
  });

  it('count each field once for each type to which a fragment applies', async () => {
    const small = federate({ subgraphs: LIBRARY, rows: ROWS, limits: { ...DEFAULT_LIMITS, selections: 10 } });
    const query = '{ things { ... on Media { id title stars cover { url alt } } } }';
    expect((await small.ask(query)).errors?.[0]?.message).toContain(
      'number of selections with all fragments expanded is 11, and the limit is 10',
    );
    expect((await small.ask(query.replace('things', 'media'))).errors).toBeUndefined();
  });
});
