import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';

/** The field by which a type's rows are known, or null where they have none. */
export function keyOf(type: GraphQLObjectType): string | null {
  return Object.keys(type.getFields()).find((name) => name === 'id' || name === 'code') ?? null;
}

/** Whether the type has a key, or anything below it has. */
export function leadsToKey(type: GraphQLObjectType, seen: readonly GraphQLObjectType[] = []): boolean {
  if (keyOf(type) !== null) return true;
  const next = Object.values(type.getFields()).map((field) => getNamedType(field.type));
  return next.some((each) => isObjectType(each) && !seen.includes(each) && leadsToKey(each, [...seen, type]));
}
