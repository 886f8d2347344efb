import {
  type ConstDirectiveNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLField,
  valueFromASTUntyped,
} from 'graphql';
import { type Role } from '../../domain/roles';

/** The tag that makes a field visible to a role: its name in kebab-case, `CITY_BUREAU` → `city-bureau`. */
export function tagOf(role: Role): string {
  return role.toLowerCase().replaceAll('_', '-');
}

/** What may carry directives: as syntax (built from SDL) or as `extensions.directives` (built by code). */
export interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] }[] | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

/** The arguments of each use of a directive on an element, in whichever of the two ways it was written. */
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

/** No tag, no sight (law 1): a field is visible to a role only where a tag says so. */
export function isVisible(field: Annotated, role: Role): boolean {
  return directiveUses(field, 'tag').some((use) => use['name'] === tagOf(role));
}

export type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

/** The fields of an object or input type that a role sees. */
export function visibleFields(type: GraphQLObjectType | GraphQLInputObjectType, role: Role): Field[] {
  return Object.values<Field>(type.getFields()).filter((field) => isVisible(field, role));
}

/** The selection texts of a type's keys: of `@key` in a subgraph, of `@join__type` in the supergraph. */
export function keysOf(type: Annotated): string[] {
  const texts = [
    ...directiveUses(type, 'key').map((use) => use['fields']),
    ...directiveUses(type, 'join__type').map((use) => use['key']),
  ];
  return [...new Set(texts.filter((text): text is string => typeof text === 'string'))];
}
