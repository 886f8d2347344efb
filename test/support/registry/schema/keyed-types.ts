import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';

/** Returns the key field of a type, or null if the type has no key. */
export function keyOf(type: GraphQLObjectType): string | null {
  return Object.keys(type.getFields()).find((name) => name === 'id' || name === 'code') ?? null;
}

/** Returns whether the type or any type below it has a key. */
export function leadsToKey(type: GraphQLObjectType, seen: readonly GraphQLObjectType[] = []): boolean {
  if (keyOf(type) !== null) return true;
  const next = Object.values(type.getFields()).map((field) => getNamedType(field.type));
  return next.some((each) => isObjectType(each) && !seen.includes(each) && leadsToKey(each, [...seen, type]));
}
