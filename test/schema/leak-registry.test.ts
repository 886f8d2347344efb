import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { committedSupergraph } from '../../gateway/process/assemble-gateway';
import { apiSchema } from '../../gateway/graph/audiences';
import { SCALARS } from '../../shared/graphql/types/scalars';
import { FIGURES } from '../support/registry/leak-figures';
import { valuesOf } from '../support/registry/leak-bench';
import { FIELD_ARGUMENTS, OWN_AMOUNTS, SUMS, TYPES } from '../support/registry/leak-registry';
import { ROOTS } from '../support/registry/leak-roots';
import { argumentPaths } from '../support/oracle/list-call';

/**
 * The schema of the whole graph. It includes fields that no role sees yet, so that the registry covers them before a
 * role gets them.
 */
const graph: GraphQLSchema = apiSchema(committedSupergraph(), SCALARS);
const REGISTRY = 'test/support/registry/leak-registry.ts';
const ROOTS_FILE = 'test/support/registry/leak-roots.ts';

const objects = Object.values(graph.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith('__') && type !== graph.getMutationType(),
);
const query = Object.values(graph.getQueryType()?.getFields() ?? {});
const below = objects
  .filter((type) => type !== graph.getQueryType())
  .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []));

const isList = ({ name }: { name: string }) => name.endsWith('Connection') || name === 'PageInfo';

it('has an entry for every root field', () => {
  const unknown = query.filter(({ name }) => ROOTS[name] === undefined).map(({ name }) => name);
  expect(shown(unknown, `Add these root fields to ROOTS in ${ROOTS_FILE}, with the noun whose rows they return`)).toBe(
    '',
  );
});

it('has an entry for every argument of every root field', () => {
  const unknown = query.flatMap((field) => {
    const root = ROOTS[field.name];
    const own = root?.kind === 'list' ? Object.keys(root.arguments) : root?.kind === 'key' ? [root.argument] : [];
    const known = [...own, ...Object.keys(FIELD_ARGUMENTS[`Query.${field.name}`] ?? {})];
    return argumentPaths(field)
      .filter((path) => !known.includes(path))
      .map((path) => `${field.name}(${path}:)`);
  });
  expect(
    shown(unknown, `Add these arguments to their roots in ROOTS of ${ROOTS_FILE}, and state which rows each keeps`),
  ).toBe('');
});

it('contains every sort value and every enum value that filters a list', () => {
  const untried = query.flatMap((field) =>
    enumValuesOf(field).filter(({ path, value }) => !isTried(field, path, value)),
  );
  const names = untried.map(({ path, value }) => `${path} = ${value}`);
  expect(shown(names, `Add these values to their arguments in ROOTS of ${ROOTS_FILE}`)).toBe('');
});

it('has an entry for every type: a scope, an owner or a sum', () => {
  const unknown = objects
    .filter((type) => type !== graph.getQueryType() && !isList(type) && TYPES[type.name] === undefined)
    .map(({ name }) => name);
  expect(shown(unknown, `Add these types to TYPES in ${REGISTRY}: a noun of the oracle, 'part' or 'figures'`)).toBe('');
});

it('requires nodes, page information and a total in every list of the graph', () => {
  const odd = objects
    .filter(({ name }) => name.endsWith('Connection'))
    .filter((type) => {
      const names = isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
      return names.join() !== 'nodes,pageInfo,totalCount';
    });
  expect(odd.map(({ name }) => name)).toEqual([]);
});

it('has an entry for every argument below the root fields', () => {
  const unknown = below.flatMap(({ type, field }) =>
    field.args
      .filter((argument) => valuesOf(`${type.name}.${field.name}`, argument) === null)
      .map(({ name }) => `${type.name}.${field.name}(${name}:)`),
  );
  expect(shown(unknown, `Add these arguments to FIELD_ARGUMENTS in ${REGISTRY}, with values to send`)).toBe('');
  const gone = Object.keys(FIELD_ARGUMENTS).filter((coordinate) => !exists(coordinate));
  expect(shown(gone, `Remove these fields, which no longer exist, from FIELD_ARGUMENTS in ${REGISTRY}`)).toBe('');
});

it('has an expected sum for every figure', () => {
  const isFigure = (field: GraphQLField<unknown, unknown>) => TYPES[getNamedType(field.type).name] === 'figures';
  const figures = [...below.map(({ type, field }) => ({ name: `${type.name}.${field.name}`, field }))]
    .filter(({ name, field }) => isFigure(field) || SUMS.has(name))
    .map(({ name }) => name);
  const unknown = figures.filter((name) => FIGURES[name] === undefined);
  expect(shown(unknown, 'Add the sums of these fields to FIGURES in test/support/registry/leak-figures.ts')).toBe('');
});

it('states for every amount whether it belongs to one row or sums several rows', () => {
  const amounts = below.filter(
    ({ type, field }) => getNamedType(field.type).name === 'Fen' && TYPES[type.name] !== 'figures',
  );
  const unknown = amounts
    .map(({ type, field }) => `${type.name}.${field.name}`)
    .filter((name) => !SUMS.has(name) && !OWN_AMOUNTS.has(name));
  expect(shown(unknown, `Add these amounts to SUMS or to OWN_AMOUNTS in ${REGISTRY}`)).toBe('');
});

function exists(coordinate: string): boolean {
  return (
    query.some(({ name }) => `Query.${name}` === coordinate) ||
    below.some(({ type, field }) => `${type.name}.${field.name}` === coordinate)
  );
}

/** Returns the advice with the names to which it applies, or an empty text if there are no names. */
function shown(names: readonly string[], advice: string): string {
  return names.length === 0 ? '' : `${advice}: ${names.join(', ')}.`;
}

function enumValuesOf(field: GraphQLField<unknown, unknown>): { path: string; value: string }[] {
  return field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const inner = isInputObjectType(named) ? Object.values(named.getFields()) : [{ name: '', type }];
    return inner.flatMap((each) => {
      const values = getNamedType(each.type);
      const path = each.name === '' ? name : `${name}.${each.name}`;
      return isEnumType(values) ? values.getValues().map((value) => ({ path, value: value.name })) : [];
    });
  });
}

function isTried({ name }: GraphQLField<unknown, unknown>, path: string, value: string): boolean {
  const root = ROOTS[name];
  const values =
    root?.kind === 'list'
      ? (root.arguments[path] ?? []).map((choice) => choice.value)
      : (FIELD_ARGUMENTS[`Query.${name}`]?.[path] ?? []);
  return values.flat().includes(value);
}
