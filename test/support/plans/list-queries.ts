import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Caller } from '../../../shared/access/caller';
import { type Audiences } from '../../../gateway/graph/audiences';
import { argumentPaths, type ListCall, listCall, nested, rootField } from '../oracle/list-call';
import { ROOTS } from '../registry/leak-roots';
import { isAccepted } from '../registry/schema/accepted-values';
import { type Named, callersOf, valuesByName } from './named-rows';

type Field = GraphQLField<unknown, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** A query of a list with some arguments, and the caller who sends it. `field` is the list in the caller's schema. */
export type ListQuery = { title: string; list: string; caller: Caller; field: Field; values: Values };

/** Returns the names of all lists: the root fields that have pages. */
export function listsIn(schemas: Audiences): string[] {
  const fields = [...schemas.values()].flatMap((schema) => Object.values(schema.getQueryType()?.getFields() ?? {}));
  return [...new Set(fields.filter(({ args }) => args.some(({ name }) => name === 'first')).map(({ name }) => name))];
}

/** The number of rows in a page. */
const PAGE = 20;

/**
 * Returns the queries whose plans the tests examine. Each list is queried with each kind of scope: without arguments,
 * in each sort order and direction, with each value of each filter, and with each filter in each sort order. The
 * schemas name the lists and their arguments, so the tests also examine a new filter or sort order.
 */
export function listQueries(schemas: Audiences, named: Named): ListQuery[] {
  return listsIn(schemas).flatMap((list) =>
    Object.values(callersOf(named)).flatMap((callers) => {
      const offered = callers.flatMap((caller) => {
        const field = rootField(schemas.get(caller.role) ?? missing(caller), list);
        return field === undefined ? [] : [{ caller, field }];
      });
      return argumentsOf(offered, named).map(({ caller, field, values }) => ({
        title: `${list}(${JSON.stringify(values)}) of ${caller.role}`,
        list,
        caller,
        field,
        values: { ...requiredOf(field, named), ...values },
      }));
    }),
  );
}

function missing({ role }: Caller): never {
  throw new Error(`The role ${role} has no schema.`);
}

type Offered = { caller: Caller; field: Field };
type Asked = Offered & { values: Values };

/**
 * Returns each combination of arguments of a list once, with the first caller whose schema offers the combination. All
 * callers in `offered` have the same scope.
 */
function argumentsOf(offered: readonly Offered[], named: Named): Asked[] {
  const all = new Map<string, Asked>();
  for (const { caller, field } of offered) {
    for (const values of combined(field, named)) {
      const key = JSON.stringify(values);
      if (!all.has(key)) all.set(key, { caller, field, values });
    }
  }
  return [...all.values()];
}

function combined(field: Field, named: Named): Values[] {
  const orders = field.args.filter(({ name }) => name === 'orderBy').flatMap((each) => choicesOf(field, each, named));
  const sorted: Values[] = [{}, ...orders];
  const isReadBackward = field.args.some(({ name }) => name === 'last');
  const backward = isReadBackward ? sorted.map((order) => ({ ...order, last: PAGE })) : [];
  const single = field.args.filter(({ name }) => name !== 'orderBy').flatMap((each) => choicesOf(field, each, named));
  const filters = single.flatMap((values) => [values, ...withCompany(field.name, values, named)]);
  const both = filters.flatMap((filter) => orders.map((order) => ({ ...filter, ...order })));
  return [...sorted, ...backward, ...filters, ...both];
}

/**
 * Returns the filter together with the arguments that some callers must add to it (`also` in leak-choices.ts). If there
 * are no such arguments, the list is empty.
 */
function withCompany(list: string, values: Values, named: Named): Values[] {
  const root = ROOTS[list];
  return Object.keys(values).flatMap((path) => {
    const [choice] = root?.kind === 'list' ? (root.arguments[path] ?? []) : [];
    const others = Object.keys(choice?.also ?? {}).map((other) => {
      const name = other.split('.').at(-1) ?? other;
      return [other, valuesByName(named)[name]?.[0]] as const;
    });
    return others.length === 0 ? [] : [{ ...values, ...Object.fromEntries(others) }];
  });
}

/** Returns each value of one argument that the role's schema accepts, under the path of the argument. */
function choicesOf(field: Field, argument: GraphQLArgument, named: Named): Values[] {
  const paths = argumentPaths(field).filter((path) => path.split('.')[0] === argument.name);
  return paths
    .flatMap((path) => valuesOf(path, argument, named).map((value) => ({ [path]: value })))
    .filter((values) => isAccepted(argument, nested(values)[argument.name]));
}

function valuesOf(path: string, { type }: GraphQLArgument, named: Named): readonly unknown[] {
  const [, inner] = path.split('.');
  const input = getNamedType(type);
  if (inner === undefined) return valuesOfType(path, type, named);
  const field = isInputObjectType(input) ? input.getFields()[inner] : undefined;
  return field === undefined ? [] : valuesOfType(inner, field.type, named);
}

function valuesOfType(name: string, type: GraphQLInputType, named: Named): readonly unknown[] {
  const known = valuesByName(named)[name];
  if (known !== undefined) return known;
  const inner = getNamedType(type);
  // A list of work items is queried with all kinds at once.
  if (inner.name === 'WorkKind') return [];
  const values = isEnumType(inner) ? inner.getValues().map((each) => each.name) : [true, false];
  if (!isEnumType(inner) && inner.name !== 'Boolean') throw new Error(`named-rows.ts has no value for ${name}.`);
  return isListType(getNullableType(type)) ? values.map((value) => [value]) : values;
}

/** Returns the first value of each required argument of the list. */
function requiredOf(field: Field, named: Named): Values {
  const required = field.args.filter((each) => each.name !== 'first' && isRequiredArgument(each));
  return Object.fromEntries(required.map(({ name, type }) => [name, valuesOfType(name, type, named)[0]]));
}

/** Returns the document and the variables of the first page of a query. */
export function firstPage({ field, values }: ListQuery): ListCall {
  return pageOf(field, 'last' in values ? values : { first: PAGE, ...values });
}

/** Returns the query of a page. It selects the ids of the rows, or the names of their types if the rows have no id. */
function pageOf(field: Field, values: Values): ListCall {
  const { source, variables } = listCall(field, values);
  const connection = getNamedType(field.type);
  const rows = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const row = rows && getNamedType(rows.type);
  const hasId = isObjectType(row) && 'id' in row.getFields();
  return { source: hasId ? source : source.replace('nodes { id }', 'nodes { __typename }'), variables };
}

/** The cursors of the first and the last row of a page, or null if the page is empty. */
type Ends = { startCursor: string | null; endCursor: string | null };

/** Returns the page that follows in the direction of reading, or null if there is none. */
export function nextPage({ field, values }: ListQuery, { startCursor, endCursor }: Ends): ListCall | null {
  if ('last' in values) return startCursor === null ? null : pageOf(field, { ...values, before: startCursor });
  return endCursor === null ? null : pageOf(field, { first: PAGE, ...values, after: endCursor });
}

/**
 * Returns whether the Hub has refused a query with the expected error. A token that is narrowed to stations gives
 * access only to the lists that a social worker needs (FORBIDDEN). The public must name a division in some searches
 * (BAD_USER_INPUT).
 */
export function isRefused(
  { caller }: ListQuery,
  errors: readonly { extensions: { code: string } }[] | undefined,
): boolean {
  const isNarrowed = caller.role === 'CONTRACTOR' && caller.stations !== null;
  const code = isNarrowed ? 'FORBIDDEN' : caller.role === 'PUBLIC' ? 'BAD_USER_INPUT' : null;
  return errors !== undefined && errors.every(({ extensions }) => extensions.code === code);
}
