import {
  type ConstDirectiveNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLField,
  valueFromASTUntyped,
} from 'graphql';
import { type Role } from '../../domain/roles';

/**
 * Returns the tag that makes a field visible to a role: the role's name in kebab-case, `CITY_BUREAU` → `city-bureau`.
 */
export function tagOf(role: Role): string {
  return role.toLowerCase().replaceAll('_', '-');
}

/** An element that may carry directives, as syntax (built from SDL) or as `extensions.directives` (built by code). */
export interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] }[] | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

/** Returns the arguments of each use of a directive on an element, however it was declared. */
export function directiveUses(element: Annotated, name: string): Record<string, unknown>[] {
  const nodes = [element.astNode, ...(element.extensionASTNodes ?? [])].flatMap((node) => node?.directives ?? []);
  const written = nodes
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries((directive.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])),
    );
  const coded = (element.extensions?.['directives'] as Record<string, unknown> | undefined)?.[name];
  return [...written, ...([coded ?? []].flat() as Record<string, unknown>[])];
}

/** Returns whether a role may see a field. Without a tag for the role the field is hidden. */
export function isVisible(field: Annotated, role: Role): boolean {
  return tagsOf(field).has(tagOf(role));
}

/** The tags of the elements that were read before. At start-up, the tags of each element are read about fifty times. */
const known = new WeakMap<Annotated, ReadonlySet<unknown>>();

function tagsOf(element: Annotated): ReadonlySet<unknown> {
  const tags = known.get(element) ?? new Set(directiveUses(element, 'tag').map((use) => use['name']));
  known.set(element, tags);
  return tags;
}

export type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

/** Returns the fields of an object or input type that a role may see. */
export function visibleFields(type: GraphQLObjectType | GraphQLInputObjectType, role: Role): Field[] {
  return Object.values<Field>(type.getFields()).filter((field) => isVisible(field, role));
}

/** Returns the selections of a type's keys: from `@key` in a subgraph, from `@join__type` in the supergraph. */
export function keysOf(type: Annotated): string[] {
  const texts = [
    ...directiveUses(type, 'key').map((use) => use['fields']),
    ...directiveUses(type, 'join__type').map((use) => use['key']),
  ];
  return [...new Set(texts.filter((text): text is string => typeof text === 'string'))];
}
