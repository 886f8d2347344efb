import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { flatten } from '../../../../gateway/graph/document/flatten';
import { Flattened } from '../../../../gateway/graph/flattening/flattened';

function flat(source: string, { name, variables = {} }: { name?: string; variables?: Record<string, unknown> } = {}) {
  const document = parse(source);
  const { executable, needsCompletion } = flatten(document, getOperationAST(document, name)!, variables);
  return { text: executable && print(executable).replace(/\s+/g, ' '), needsCompletion };
}

describe('flattened operation for the executor', () => {
  it('has inlined fragments and each response key once, in the order of first mention', () => {
    const source = `{ a { x } ...F ... on Query { b a { y: z } } }
      fragment F on Query { c a { x ...G } } fragment G on A { w }`;
    expect(flat(source)).toEqual({ text: '{ a { x w y: z } c b }', needsCompletion: false });
  });

  it('keeps its variables, arguments and aliases', () => {
    expect(flat('query Q($n: Int = 1) { x: a(n: $n, k: B) { z } }').text).toBe(
      'query Q($n: Int = 1) { x: a(n: $n, k: B) { z } }',
    );
  });

  it('has resolved @skip and @include, from literals and from variables', () => {
    const source =
      'query ($t: Boolean!) { a @skip(if: $t) b @include(if: $t) c @include(if: false) ...F @skip(if: $t) } fragment F on Q { d }';
    expect(flat(source, { variables: { t: true } }).text).toBe('query ($t: Boolean!) { b }');
    expect(flat(source, { variables: { t: false } }).text).toBe('query ($t: Boolean!) { a d }');
    expect(flat('{ a @skip(if: true) @include(if: true) b @skip(if: false) @include(if: true) }').text).toBe('{ b }');
  });

  it('has a placeholder, marked for removal from the answer, if all fields of an object are skipped', () => {
    expect(flat('{ a { b @skip(if: true) } }')).toEqual({ text: '{ a { __typename } }', needsCompletion: true });
  });

  it('has no introspection at the root, not even in fragments or under an alias, and reports the removal', () => {
    expect(flat('{ a x: __schema { queryType { name } } ...F } fragment F on Query { t: __typename }')).toEqual({
      text: '{ a }',
      needsCompletion: true,
    });
    expect(flat('{ a { __typename } }')).toEqual({ text: '{ a { __typename } }', needsCompletion: false });
  });

  it('is empty if no field is left to fetch', () => {
    expect(flat('{ __typename }')).toEqual({ text: null, needsCompletion: true });
    expect(flat('{ a @skip(if: true) }')).toEqual({ text: null, needsCompletion: false });
  });

  it('omits the other operations of its document', () => {
    expect(flat('query B { __schema { queryType { name } } } query A { a }', { name: 'A' }).text).toBe('query A { a }');
  });

  it('inlines a fragment once per selection set, so that doubling fragments remain small', () => {
    const bodies = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`).join(' ');
    expect(flat(`{ ...F0 } ${bodies} fragment F40 on Q { a }`).text).toBe('{ a }');
  });
});

describe('cache of flattened operations', () => {
  const schema = buildSchema('type Query { a: String }');
  const document = parse('query ($t: Boolean!, $n: Int) { a @skip(if: $t) b(n: $n) }');
  const operation = getOperationAST(document)!;

  it('returns the same object for the same conditions, even if other variables differ', () => {
    const kept = new Flattened(schema, 1000);
    const first = kept.of(document, operation, { t: true, n: 1 });
    expect(kept.of(document, operation, { t: true, n: 2 })).toBe(first);
    expect(kept.of(document, operation, { t: false, n: 1 })).not.toBe(first);
  });

  it('is limited in number for any number of conditions', () => {
    const names = Array.from({ length: 8 }, (_, i) => `v${i}`);
    const many = parse(
      `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names.map((name) => `${name} @skip(if: $${name})`).join(' ')} }`,
    );
    const kept = new Flattened(schema, 1000);
    const variables = (bits: number) => Object.fromEntries(names.map((name, i) => [name, ((bits >> i) & 1) === 1]));
    const first = kept.of(many, getOperationAST(many)!, variables(0));
    for (let bits = 1; bits < 100; bits += 1) kept.of(many, getOperationAST(many)!, variables(bits));
    expect(kept.of(many, getOperationAST(many)!, variables(0))).not.toBe(first);
  });
});
