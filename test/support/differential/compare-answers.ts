import { executeSync, type GraphQLSchema, parse } from 'graphql';
import { z } from 'zod';
import { type Operation } from './draw-operation';

const answerSchema = z.looseObject({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.looseObject({
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.looseObject({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

/** What two gateways must agree on: the data, and the code and path of each error. */
export type Essence = { readonly data: string; readonly errors: readonly string[] };

/**
 * Reduces an answer to the parts that must be the same for both gateways. Three parts may differ:
 * - The messages of errors, because the Hub words the messages of its own gateway.
 * - The order of errors, because fetches run at the same time and the specification sets no order.
 * - The order of keys, because Apollo's gateway does not always keep the order of GraphQL §7.2.2. For example, it
 *   answers `{ me { a { x } a @include(if: $v) { y } a { z } } }` with x, z and y. `inSpecifiedOrder` checks the order
 *   of the keys in the Hub's answer.
 */
export function essenceOf(text: string): Essence {
  const { data = null, errors = [] } = answerSchema.parse(JSON.parse(text));
  const places = errors.map(({ path, extensions }) => `${extensions?.code ?? 'no code'} at ${(path ?? []).join('.')}`);
  return { data: JSON.stringify(sorted(data)), errors: [...new Set(places)].sort() };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/**
 * Returns whether the keys of an answer have the order of the specification. To find this order, graphql-js executes
 * the operation on the data of the answer.
 */
export function inSpecifiedOrder(
  text: string,
  { query, variables, operationName }: Operation,
  schema: GraphQLSchema,
): boolean {
  const { data = null } = answerSchema.parse(JSON.parse(text));
  if (data === null) return true;
  const completed = executeSync({
    schema,
    document: parse(query, { noLocation: true }),
    operationName,
    variableValues: variables,
    rootValue: data,
    fieldResolver: (source: Record<string, unknown>, _args, _context, info) => source[info.path.key],
  });
  return JSON.stringify(completed.data) === JSON.stringify(data);
}

/** Returns whether an answer shows any value other than the names of types. */
export function showsValues({ data }: Essence): boolean {
  const isShown = (value: unknown): boolean => {
    if (typeof value !== 'object') return typeof value !== 'string' || !/^[A-Z][A-Za-z]+$/.test(value);
    return value !== null && Object.values(value).some(isShown);
  };
  return isShown(JSON.parse(data));
}
