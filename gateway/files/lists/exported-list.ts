import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
} from 'graphql';
import { titleOf } from './description-title';

/** The arguments that select a page of a list. A file holds all pages, so a request cannot set these arguments. */
const PAGING = new Set(['first', 'last', 'after', 'before']);

/** A list that a role may read: a root field that returns a connection, the type of its rows, and its filters. */
export type ExportedList = {
  readonly field: string;
  /** The Chinese name of the list. */
  readonly title: string;
  readonly row: GraphQLObjectType;
  readonly filters: readonly GraphQLArgument[];
};

/** Returns the list with this name from the schema of a role, or null if the role has no such list. */
export function listIn(schema: GraphQLSchema, name: string): ExportedList | null {
  const roots = schema.getQueryType()?.getFields() ?? {};
  const root = Object.hasOwn(roots, name) ? roots[name] : undefined;
  return root === undefined ? null : asList(root);
}

/** Returns all lists in the schema of a role. */
export function listsIn(schema: GraphQLSchema): ExportedList[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => asList(root) ?? []);
}

function asList(root: GraphQLField<unknown, unknown>): ExportedList | null {
  const page = getNamedType(root.type);
  if (!isObjectType(page) || !Object.hasOwn(page.getFields(), 'pageInfo')) return null;
  const nodes = page.getFields()['nodes']?.type;
  const row = nodes && getNamedType(nodes);
  if (!isListType(nodes && getNullableType(nodes)) || !isObjectType(row)) return null;
  const filters = root.args.filter(({ name }) => !PAGING.has(name));
  return { field: root.name, title: titleOf(root), row, filters };
}
