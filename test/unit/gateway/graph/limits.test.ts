import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getIntrospectionQuery,
  parse,
  print,
  separateOperations,
  specifiedRules,
  validate,
} from 'graphql';
import { checkLimits } from '../../../../gateway/graph/document/check-limits';
import { DEFAULT_LIMITS, type Limits } from '../../../../gateway/graph/document/limits';
import { limitsRule } from '../../../../gateway/graph/document/limits-rule';
import { HubError } from '../../../../shared/kernel/errors';

function verdict(source: string, limits: Partial<Limits> = {}): HubError | null {
  try {
    checkLimits(parse(source), { ...DEFAULT_LIMITS, ...limits });
    return null;
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}

const repeat = (times: number, text: (index: number) => string) => Array.from({ length: times }, (_, i) => text(i));

/**
 * Returns a query in which each fragment spreads the next fragment twice. 60 fragments produce 2^60 selections in about
 * 2 KB.
 */
const doubling = (times: number) =>
  `{ ...F0 } ${repeat(times, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')}
   fragment F${times} on Query { a }`;

describe('limits of a query', () => {
  it('are reported with their name, their value and the found value, in both languages', () => {
    expect(verdict('{ a { b { c } } }', { depth: 2 })).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      text: {
        zh: '请求过于复杂:嵌套深度为 3,上限为 2。请精简或者拆分请求。',
        en: 'The request is too complex: its depth of nesting is 3, and the limit is 2. Shorten or split the request.',
      },
      details: { limit: 'depth', maximum: 2, found: 3 },
    });
  });

  const cases: [keyof Limits, string, string][] = [
    ['depth', `${'{ a '.repeat(15)}${'}'.repeat(15)}`, `${'{ a '.repeat(16)}${'}'.repeat(16)}`],
    [
      'selections',
      `{ x { ${repeat(999, (i) => `f${i}`).join(' ')} } }`,
      `{ x { ${repeat(1000, (i) => `f${i}`).join(' ')} } }`,
    ],
    [
      'aliases',
      `{ x { ${repeat(30, (i) => `a${i}: f`).join(' ')} } }`,
      `{ x { ${repeat(31, (i) => `a${i}: f`).join(' ')} } }`,
    ],
    ['rootFields', `{ ${repeat(20, (i) => `f${i}`).join(' ')} }`, `{ ${repeat(21, (i) => `f${i}`).join(' ')} }`],
    ['directives', `{ a ${'@x '.repeat(50)} }`, `{ a ${'@x '.repeat(51)} }`],
    ['repetitions', `{ x { ${'f { id } '.repeat(50)} } }`, `{ x { ${'f { id } '.repeat(51)} } }`],
    ['introspections', '{ __schema { x } __type { x } __schema { y } }', '{ a: __schema { x } b: __schema { x } }'],
    ['mutationFields', 'mutation { __typename a { b c } }', 'mutation { a { b } c }'],
  ];

  it.each(cases)('allow exactly the maximum of %s, and refuse one more', (limit, allowed, refused) => {
    expect(verdict(allowed)).toBeNull();
    expect(verdict(refused)?.details['limit']).toBe(limit);
  });

  it('include the content of fragments, even of inline fragments', () => {
    expect(verdict('{ ...F } fragment F on Q { a { ... on A { b { c } } } }', { depth: 2 })?.details['found']).toBe(3);
    expect(verdict('{ ...F ...F } fragment F on Q { x: a }', { aliases: 1 })?.details['found']).toBe(2);
    expect(verdict('{ ...F } fragment F on Q { a ... on Q { b } }', { rootFields: 1 })?.details['found']).toBe(2);
    expect(verdict('{ ...F @y } fragment F on Q @x { a @z }', { directives: 2 })?.details['found']).toBe(3);
    expect(verdict('query ($a: Int @x) @y { a }', { directives: 1 })?.details['found']).toBe(2);
    expect(verdict('mutation { ...F } fragment F on M { a b }')?.details['limit']).toBe('mutationFields');
  });

  it('refuse doubling fragments, and visit each fragment only once to count', () => {
    expect(verdict(doubling(60))?.details).toEqual({ limit: 'selections', maximum: 1000, found: 1_000_000 });
  });

  it('include all repetitions in an object, also in fragments and under repeated parents', () => {
    const twice = (times: number) => `{ x { ${'f { id } '.repeat(times)} ...F ...F } x { ...F } y { ...F } }
      fragment F on X { ${'f { id } '.repeat(20)} }`;
    expect(verdict(twice(30))).toBeNull();
    expect(verdict(twice(31))?.details).toEqual({ limit: 'repetitions', maximum: 50, found: 51 });
    const within = `{ ${'x { f { a { id } f { a { id } } } } '.repeat(51)} }`;
    expect(verdict(within, { repetitions: 40 })?.details['found']).toBe(51);
  });

  it('include fragments that no operation spreads, because validation visits them too', () => {
    expect(verdict(`{ a } fragment F on X { ${'f { id } '.repeat(51)} }`)?.details['limit']).toBe('repetitions');
    expect(verdict(doubling(60).replace('...F0', 'a'))?.details['limit']).toBe('selections');
  });

  it('include introspection in the fragments of an operation', () => {
    expect(verdict('{ ...F } fragment F on Query { a: __type { x } b: __type { x } }')?.details['found']).toBe(2);
  });

  it('refuse a cycle of fragments and name it, because its fields cannot be counted', () => {
    const circle = '{ ...A } fragment A on Q { a ...B } fragment B on Q { b { ...A } }';
    expect(verdict(circle)).toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'query' } });
    expect(verdict(circle)?.text.en).toContain('"A"');
  });

  it('apply to every operation of a document, not only to the chosen operation', () => {
    expect(verdict('query Good { a } query Bad { a { b { c } } }', { depth: 2 })?.details['limit']).toBe('depth');
  });

  it('allow the standard introspection query', () => {
    expect(verdict(getIntrospectionQuery())).toBeNull();
  });
});

describe('documents of API clients', () => {
  const folder = join(__dirname, '../../../operations');
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

  it.each(files)('are within the limits in %s, each operation with the fragments that it uses', (name) => {
    const operations = Object.values(separateOperations(parse(readFileSync(join(folder, name), 'utf8'))));
    expect(operations.length).toBeGreaterThan(0);
    for (const operation of operations) {
      const sent = parse(print(operation), { maxTokens: DEFAULT_LIMITS.tokens });
      checkLimits(sent, DEFAULT_LIMITS);
    }
  });
});

describe('limits as a validation rule', () => {
  it('cause the only error, because a refused document is not validated further', () => {
    const schema = buildSchema('type Query { a: Query }');
    const rule = limitsRule((document) => checkLimits(document, { ...DEFAULT_LIMITS, depth: 2 }));
    const errors = validate(schema, parse('{ nope { nope { nope } } }'), [rule]);
    expect(errors.map(({ originalError }) => originalError)).toEqual([expect.any(HubError)]);
    const withOthers = validate(schema, parse('{ nope { nope { nope } } }'), [...specifiedRules, rule]);
    expect(withOthers).toHaveLength(1);
  });
});
