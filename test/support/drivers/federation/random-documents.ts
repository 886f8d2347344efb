import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

const CONDITIONS = ['$yes', '$no', 'true', 'false'].flatMap((when) => [`@skip(if: ${when})`, `@include(if: ${when})`]);
const condition = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(...CONDITIONS));
const alias = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom('a: ', 'b: '));

export const VARIABLES = { yes: true, no: false } as const;

/**
 * Makes random queries on a schema, with fields, aliases, conditions, and fragments on every type that may apply. Some
 * queries are not valid, because they use one alias for two different fields. The queries omit fields with required
 * arguments.
 */
export function randomQueries(schema: GraphQLSchema, depth: number): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no Query.');
  return fc
    .tuple(selections(schema, query, depth), selections(schema, query, depth))
    .map(
      ([own, spread]) =>
        `query ($yes: Boolean!, $no: Boolean!) { y: __typename @skip(if: $yes) n: __typename @skip(if: $no) ... ${own} ...F } fragment F on ${query.name} ${spread}`,
    );
}

function selections(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): fc.Arbitrary<string> {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const free = fields.filter(({ args }) => !args.some(isRequiredArgument));
  const leaves = free.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const leaf = fc
    .tuple(alias, fc.constantFrom('__typename', ...leaves), condition)
    .map(([as, name, when]) => (as === '' && name === '__typename' ? `${name} ${when}` : `${as}${name} ${when}`));
  const inner = depth === 0 ? [] : [...branches(schema, free, depth), ...fragments(schema, type, depth)];
  return fc
    .array(fc.oneof(leaf, ...inner.map((arbitrary) => ({ arbitrary, weight: 2 }))), { minLength: 1, maxLength: 4 })
    .map((each) => `{ ${each.join(' ')} }`);
}

function branches(
  schema: GraphQLSchema,
  fields: readonly { name: string; type: Parameters<typeof getNamedType>[0] }[],
  depth: number,
) {
  return fields.flatMap(({ name, type }) => {
    const of = getNamedType(type);
    if (!isCompositeType(of)) return [];
    const set = selections(schema, of, depth - 1);
    return [fc.tuple(alias, condition, set).map(([as, when, inner]) => `${as}${name} ${when} ${inner}`)];
  });
}

/** Returns a fragment on each type that has at least one object type in common with the parent type. */
function fragments(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number) {
  const own = new Set(objectsOf(schema, type));
  const others = Object.values(schema.getTypeMap()).filter(
    (other): other is GraphQLCompositeType =>
      isCompositeType(other) && !other.name.startsWith('__') && objectsOf(schema, other).some((name) => own.has(name)),
  );
  return others.map((on) =>
    fc.tuple(condition, selections(schema, on, depth - 1)).map(([when, set]) => `... on ${on.name} ${when} ${set}`),
  );
}

function objectsOf(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  return (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).map(({ name }) => name);
}
