import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isUnionType,
} from 'graphql';
import { directiveUses } from '../../../shared/graphql/audience/audience-tag';

/** The objects to which a part of a selection set applies. */
export interface Scope {
  readonly type: GraphQLCompositeType;
  /** The names of the object types that meet the type conditions of this part and of all parts that enclose it. */
  readonly possible: ReadonlySet<string>;
}

/** Returns the scope of all objects of a type. */
export function scopeOf(schema: GraphQLSchema, type: GraphQLCompositeType): Scope {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return { type, possible: new Set(types.map(({ name }) => name)) };
}

/** Returns the part of a scope that meets a type condition, or null if no object of the scope meets it. */
export function narrowed(schema: GraphQLSchema, scope: Scope, condition: string | undefined): Scope | null {
  const type = condition === undefined ? scope.type : schema.getType(condition);
  if (!isCompositeType(type)) return null;
  const both = [...scopeOf(schema, type).possible].filter((name) => scope.possible.has(name));
  return both.length === 0 ? null : { type, possible: new Set(both) };
}

/**
 * Returns whether `type` is the same as `of`, or is an interface or a union to which `of` belongs. In each case, `of`
 * has all fields of `type`.
 */
export function isSuperType(schema: GraphQLSchema, type: GraphQLCompositeType, of: GraphQLCompositeType): boolean {
  return type === of || (isAbstractType(type) && !isUnionType(of) && schema.isSubType(type, of));
}

/**
 * Returns the types of the inline fragments that a field needs. A field that applies to all objects of the selection
 * set needs one fragment, with the type of the whole set. Any other field needs one for each object type to which it
 * applies, so that fragments are never nested.
 */
export function writtenUnder(schema: GraphQLSchema, whole: Scope, scope: Scope): readonly GraphQLCompositeType[] {
  const isWhole = scope.possible.size === whole.possible.size;
  if (isWhole && isSuperType(schema, scope.type, whole.type)) return [whole.type];
  return [...scope.possible].map((name) => schema.getType(name)).filter(isCompositeType);
}

/** Returns whether a subgraph knows a type as `@interfaceObject`. */
export function isInterfaceObject(type: GraphQLCompositeType): type is GraphQLInterfaceType {
  return isInterfaceType(type) && directiveUses(type, 'join__type').some((use) => use['isInterfaceObject'] === true);
}

/** Returns whether an interface and one of its types both have this field, with the same type. */
export function haveInCommon(shared: GraphQLInterfaceType, type: GraphQLCompositeType, field: string): boolean {
  const own = isUnionType(type) ? undefined : type.getFields()[field];
  return own !== undefined && String(own.type) === String(shared.getFields()[field]?.type);
}
