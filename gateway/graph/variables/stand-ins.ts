import {
  getNullableType,
  getVariableValues,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/**
 * The path of a wrong value, which begins with the name of the variable. `isUnknown` is true if the input has no field
 * of this name.
 */
export type WrongValue = { readonly path: readonly (string | number)[]; readonly isUnknown: boolean };

type Variables = Readonly<Record<string, unknown>>;

/** A stand-in for each scalar. It only needs the right form, because it is checked and never stored. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  ID: 'x',
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: false,
  Fen: 1,
  Date: '2000-01-01',
  DateTime: '2000-01-01T00:00:00Z',
  IsoWeek: '2000-W01',
  DivisionCode: '370102',
  RuleId: 'ST-1',
};

/**
 * Returns the coerced variables with a value of the right form in place of each wrong one, so that the other values can
 * be checked. Returns null if a wrong value cannot be replaced, for example because it is a whole variable or an input
 * object.
 */
export function withStandIns(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  { variables, wrong }: { variables: Variables; wrong: readonly WrongValue[] },
): Record<string, unknown> | null {
  // Undeclared variables are not copied: nothing has checked how deeply they are nested.
  const declared = variableDefinitions.map(({ variable }) => variable.name.value);
  const given = Object.entries(variables).filter(([name]) => declared.includes(name));
  const copy = structuredClone(Object.fromEntries(given));
  for (const { path, isUnknown } of wrong) {
    const [name, ...inner] = path;
    const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
    const root = definition && typeFromAST(schema, definition.type);
    const type = isUnknown || !isInputType(root) ? null : typeAt(root, inner);
    const value = type === null ? undefined : standInFor(type);
    if ((value === undefined && !isUnknown) || !put(copy, path, value)) return null;
  }
  return getVariableValues(schema, variableDefinitions, copy, { maxErrors: 1 }).coerced ?? null;
}

/**
 * Returns the type of a field within an input, or null if there is no such field. A single value in place of a list has
 * the type of an item.
 */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | null {
  const own = getNullableType(type);
  const [step, ...rest] = path;
  if (step === undefined) return own;
  if (isListType(own)) return typeAt(own.ofType, typeof step === 'number' ? rest : path);
  const field = isInputObjectType(own) ? own.getFields()[String(step)] : undefined;
  return field === undefined ? null : typeAt(field.type, rest);
}

function standInFor(type: GraphQLInputType): unknown {
  const own = getNullableType(type);
  if (isListType(own)) return [];
  if (isEnumType(own)) return own.getValues()[0]?.name;
  return isInputObjectType(own) ? undefined : STAND_INS[own.name];
}

/** Sets the value at a path; undefined removes the value. @returns whether the path exists */
function put(root: Record<string, unknown>, path: readonly (string | number)[], value: unknown): boolean {
  const last = path.at(-1);
  let parent: unknown = root;
  for (const step of path.slice(0, -1)) parent = isContainer(parent) ? parent[step] : undefined;
  if (last === undefined || path.length === 1 || !isContainer(parent)) return false;
  if (value === undefined) return Reflect.deleteProperty(parent, last);
  parent[last] = value;
  return true;
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
