import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Returns the document of a mutation, with all arguments as variables. It selects every plain field of the answer. */
export function documentOf(schema: GraphQLSchema, name: string): string {
  const field = mutationOf(schema, name);
  const declared = field.args.map((each) => `$${each.name}: ${String(each.type)}`).join(', ');
  const given = field.args.map((each) => `${each.name}: $${each.name}`).join(', ');
  return `mutation (${declared}) { ${name}(${given}) { ${leavesOf(field).join(' ')} } }`;
}

export function mutationNames(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
}

function mutationOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> {
  const field = schema.getMutationType()?.getFields()[name];
  if (field === undefined) throw new Error(`There is no mutation ${name}.`);
  return field;
}

function leavesOf({ type }: GraphQLField<unknown, unknown>): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [];
  const fields = Object.values(named.getFields()).filter((each) => !each.args.some(isRequiredArgument));
  const leaves = fields.filter((each) => isLeafType(getNamedType(each.type))).map((each) => each.name);
  // Selects the faults of an import, because an import returns them as data and not as errors.
  const faults = fields
    .filter((each) => each.name === 'faults')
    .map((each) => `faults { ${leavesOf(each).join(' ')} }`);
  return [...leaves, ...faults];
}

/** Returns the paths in the mutation's variables that contain the key of a row: an id or a division code. */
export function keyPaths(schema: GraphQLSchema, name: string): string[] {
  return mutationOf(schema, name).args.flatMap((each) => pathsBelow(each.name, each.type));
}

function pathsBelow(path: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (path.endsWith('idempotencyKey')) return [];
  if (!isInputObjectType(named)) return ['ID', 'DivisionCode'].includes(named.name) ? [path] : [];
  return Object.values(named.getFields()).flatMap((each) => pathsBelow(`${path}.${each.name}`, each.type));
}
