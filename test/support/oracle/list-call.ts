import { type GraphQLArgument, type GraphQLField, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';

export type ListCall = { source: string; variables: Record<string, unknown> };

/** Returns a field of Query in one role's schema, or undefined if the role does not have it. */
export function rootField(schema: GraphQLSchema, root: string): GraphQLField<unknown, unknown> | undefined {
  return schema.getQueryType()?.getFields()[root];
}

const PAGING: readonly string[] = ['first', 'after', 'last', 'before'];

/**
 * Returns the argument paths of a root field, such as `division` or `filter.division`. Paging arguments are left out.
 */
export function argumentPaths({ args }: GraphQLField<unknown, unknown>): string[] {
  return args.filter(({ name }) => !PAGING.includes(name)).flatMap(pathsOf);
}

function pathsOf({ name, type }: GraphQLArgument): string[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return [name];
  return Object.keys(input.getFields()).map((inner) => `${name}.${inner}`);
}

/** Returns a query for the ids and the total count of a list. `values` is keyed by argument path. */
export function listCall(field: GraphQLField<unknown, unknown>, values: Readonly<Record<string, unknown>>): ListCall {
  const variables = nested('last' in values ? values : { first: 100, ...values });
  const used = field.args.filter(({ name }) => name in variables);
  const head = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const call = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const page = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id }';
  return { source: `query (${head}) { list: ${field.name}(${call}) { ${page} } }`, variables };
}

/** Nests values by their paths: `{ 'filter.division': x }` becomes `{ filter: { division: x } }`. */
export function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const [name = '', inner] = path.split('.');
    if (inner === undefined) result[name] = value;
    else result[name] = { ...(result[name] as Record<string, unknown> | undefined), [inner]: value };
  }
  return result;
}
