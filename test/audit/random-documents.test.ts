import fc from 'fast-check';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { DEFAULT_LIMITS } from '../../gateway/graph/document/limits';
import { type Answer, type Federation, federate, oneSchema } from '../support/drivers/federation/federation';
import { LIBRARY, LIBRARY_ROOT, LIBRARY_SCHEMA, ROWS } from '../support/drivers/federation/library';
import { randomQueries, VARIABLES } from '../support/drivers/federation/random-documents';
import { SHOP, SHOP_ROOT, SHOP_ROWS, SHOP_SCHEMA } from '../support/drivers/federation/shop';

const LIMITS = { ...DEFAULT_LIMITS, aliases: 500, directives: 500, rootFields: 500, selections: 10_000, objects: 1e9 };

type OneSchema = { readonly schema: GraphQLSchema; readonly root: Readonly<Record<string, unknown>> };

async function compare(federation: Federation, { schema, root }: OneSchema): Promise<void> {
  const gateway = federate({ ...federation, limits: LIMITS });
  const expected = oneSchema(schema, root);
  await fc.assert(
    fc.asyncProperty(randomQueries(schema, 3), async (query) => {
      fc.pre(validate(schema, parse(query)).length === 0);
      const answer = await gateway.ask(query, VARIABLES);
      fc.pre(!isRefused(answer));
      expect(JSON.stringify(answer)).toBe(JSON.stringify(await expected(query, VARIABLES)));
    }),
    { numRuns: Number(process.env['HUB_TEST_RUNS'] ?? 60) },
  );
}

/**
 * Returns whether the gateway refused the query for one of two known reasons, which the other suites of this folder
 * test. Any other query must get the right answer.
 */
function isRefused({ data, errors }: Answer): boolean {
  const message = errors?.[0]?.message ?? '';
  return data === undefined && /Choose different aliases|could not be planned/.test(message);
}

describe('random query', () => {
  it('on interfaces, unions and an interface object gets the answer of one schema, in the same order', () =>
    compare({ subgraphs: LIBRARY, rows: ROWS }, { schema: LIBRARY_SCHEMA, root: LIBRARY_ROOT }));

  it('on keys, requirements and provided fields gets the answer of one schema, in the same order', () =>
    compare({ subgraphs: SHOP, rows: SHOP_ROWS }, { schema: SHOP_SCHEMA, root: SHOP_ROOT }));
});
