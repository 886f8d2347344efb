import fc from 'fast-check';
import { buildSchema, execute, parse, validate } from 'graphql';
import { DEFAULT_LIMITS } from '../../../../gateway/graph/document/limits';
import { toyGateway } from '../../../support/drivers/toy/toy-gateway';

/**
 * The toy federation as a single schema. For each query, the gateway must give the same answer as graphql-js with this
 * schema.
 */
const SCHEMA = buildSchema(`
  type Query { me: String stations: [Station!] station(id: ID!): Station workers: [Worker!] }
  type Station { id: ID! name: String! kind: String address: String staff(first: Int): [Worker!] lead: Worker }
  type Worker { id: ID! name: String! phone: String station: Station }
`);

const staffOf = (id: string) => ({ id: `w${id}`, name: `worker of ${id}`, phone: '138', station: null });
const withStaff = (row: { id: string }) => ({ ...row, staff: () => [staffOf(row.id)], lead: () => staffOf(row.id) });
const ONE = withStaff({ ...{ name: '2', kind: 'STREET', address: '1 Lixia Road' }, id: '1' });
const TWO = withStaff({ ...{ name: 'two', kind: 'TOWN', address: null }, id: '2' });
const ROOT = {
  me: 'me',
  stations: [ONE, TWO],
  station: ({ id }: { id: string }) => [ONE, TWO].find((station) => station.id === id),
  workers: [{ ...staffOf('1'), phone: null, station: ONE }],
};

type TypeName = 'Query' | 'Station' | 'Worker';
const LEAVES: Record<TypeName, string[]> = {
  Query: ['me', '__typename'],
  Station: ['id', 'name', 'kind', 'address', '__typename'],
  Worker: ['id', 'name', 'phone', '__typename'],
};
const BRANCHES: Record<TypeName, [string, TypeName][]> = {
  Query: [
    ['stations', 'Station'],
    ['station(id: "2")', 'Station'],
    ['workers', 'Worker'],
  ],
  Station: [
    ['staff', 'Worker'],
    ['lead', 'Worker'],
  ],
  Worker: [['station', 'Station']],
};
const CONDITIONS = ['$yes', '$no', 'true', 'false'].flatMap((when) => [`@skip(if: ${when})`, `@include(if: ${when})`]);
const condition = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...CONDITIONS));
const alias = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom('a: ', 'b: '));

function selections(type: TypeName, depth: number): fc.Arbitrary<string> {
  const leaf = fc.tuple(alias, fc.constantFrom(...LEAVES[type]), condition).map((parts) => parts.join(' '));
  if (depth === 0) return fc.array(leaf, { minLength: 1, maxLength: 3 }).map((each) => `{ ${each.join(' ')} }`);
  const branches = BRANCHES[type].map(([field, of]) =>
    fc.tuple(alias, condition, selections(of, depth - 1)).map(([as, when, inner]) => `${as}${field} ${when} ${inner}`),
  );
  const fragment = fc
    .tuple(condition, selections(type, depth - 1))
    .map(([when, set]) => `... on ${type} ${when} ${set}`);
  return fc
    .array(fc.oneof(leaf, ...branches, fragment), { minLength: 1, maxLength: 4 })
    .map((each) => `{ ${each.join(' ')} }`);
}

const USES_BOTH = 'x: me @skip(if: $yes) y: me @include(if: $no)';
const operations = selections('Query', 3).map(
  (set) => `query ($yes: Boolean!, $no: Boolean!) { ${USES_BOTH} ...F ...F } fragment F on Query ${set}`,
);

describe('random client query', () => {
  it('gets the same answer from the gateway as from one schema, in the same order', async () => {
    const wide = { aliases: 500, directives: 500, rootFields: 500, fields: 1_000_000, repetitions: 1000 };
    const gateway = toyGateway({ limits: { ...DEFAULT_LIMITS, ...wide } });
    const variables = { yes: true, no: false };
    await fc.assert(
      fc.asyncProperty(operations, async (query) => {
        const document = parse(query);
        fc.pre(validate(SCHEMA, document).length === 0);
        const expected = await execute({ schema: SCHEMA, document, rootValue: ROOT, variableValues: variables });
        const answer = await gateway.ask('CITY_BUREAU', { query, variables });
        expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
      }),
      { numRuns: 100 },
    );
  });
});
