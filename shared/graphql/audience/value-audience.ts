import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isNullableType,
} from 'graphql';
import { type Role } from '../../domain/roles';
import { type Field, directiveUses, isVisible, tagOf } from './audience-tag';

/** The roles that may use each value of an enum that only inputs use. */
export type ValueAudience<Value extends string = string> = Readonly<Record<Value, readonly Role[]>>;

/** The declared audiences, by the name of the enum. Like the enums of type-graphql, they are declared on import. */
const AUDIENCES = new Map<string, ValueAudience>();

/** Declares which roles may use the values of an enum. `tagValues` writes the declaration into the schema. */
export function declareValueAudience(name: string, audience: ValueAudience): void {
  AUDIENCES.set(name, audience);
}

/** Sets the audience tags of the values of each enum whose audience is declared. */
export function tagValues(schema: GraphQLSchema): void {
  for (const [name, audience] of AUDIENCES) {
    const type = schema.getType(name);
    if (!isEnumType(type)) continue;
    for (const value of type.getValues()) {
      const tag = [...new Set(audience[value.name] ?? [])].map((role) => ({ name: tagOf(role) }));
      value.extensions = { ...value.extensions, directives: { tag } };
    }
  }
}

/**
 * Returns whether one of an enum's values has a tag. Such an enum shows each value only to the roles whose tag it has.
 */
export function isRestricted(type: GraphQLEnumType): boolean {
  return type.getValues().some((value) => directiveUses(value, 'tag').length > 0);
}

/** Returns the names of the values that a role may use. An enum without tags shows all its values to everyone. */
export function visibleValues(type: GraphQLEnumType, role: Role): ReadonlySet<string> {
  const values = type.getValues();
  const visible = isRestricted(type) ? values.filter((value) => isVisible(value, role)) : values;
  return new Set(visible.map(({ name }) => name));
}

/**
 * Returns whether a role may give an argument. An optional argument is not offered if its type is an enum without a
 * value for the role. An argument that is required or has a default value is always offered.
 */
export function isOffered({ type, defaultValue }: GraphQLArgument, role: Role): boolean {
  const isOptional = isNullableType(type) && defaultValue === undefined;
  const named = getNamedType(type);
  return !isOptional || !isEnumType(named) || visibleValues(named, role).size > 0;
}

/** Refuses an enum that has no value for a role. Any other type passes. @throws Error if the enum is refused */
export function refuseEmptyEnum(type: GraphQLNamedType, role: Role): void {
  if (!isEnumType(type) || visibleValues(type, role).size > 0) return;
  throw new Error(
    `The role ${role} may use no value of the enum ${type.name}. Tag at least one of its values for this role.`,
  );
}

/**
 * Checks that an output field does not return an enum that shows its values to some roles only, because an answer could
 * contain a hidden value.
 * @throws Error with the field's coordinate if it returns such an enum
 */
export function refuseRestrictedOutput(coordinate: string, wrapped: Field['type']): void {
  const type = getNamedType(wrapped);
  if (isEnumType(type) && isRestricted(type))
    throw new Error(`${coordinate} returns ${type.name}, whose values have tags. Use this enum for inputs only.`);
}
