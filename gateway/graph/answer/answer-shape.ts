import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

/** The form of a value of a field. Parts that do not apply are null. */
export type Shape = {
  readonly isNonNull: boolean;
  /** The form of the items of a list. */
  readonly item: Shape | null;
  readonly fields: readonly Field[] | null;
  /** The values of an enum. */
  readonly names: ReadonlySet<unknown> | null;
};
export type Field = {
  readonly key: string;
  readonly shape: Shape;
  /** The value of a field that is missing from the answer: the type's name for `__typename`, and null otherwise. */
  readonly missing: string | null;
};

/**
 * Returns the requested fields of an object. The result is null if a fragment or an unknown field is among them, or
 * anywhere below.
 */
export function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode): Field[] | null {
  const fields: Field[] = [];
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) return null;
    const { name, alias, selectionSet } = node;
    const key = alias?.value ?? name.value;
    const field = type.getFields()[name.value];
    const isTypename = name.value === TypeNameMetaFieldDef.name;
    const shape = isTypename ? LEAF : field && shapeOf(field.type, selectionSet);
    if (!shape) return null;
    fields.push({ key, shape, missing: isTypename ? type.name : null });
  }
  return fields;
}

function shapeOf(type: GraphQLOutputType, set: SelectionSetNode | undefined): Shape | null {
  const isNonNull = isNonNullType(type);
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const item = shapeOf(inner.ofType, set);
    return item && { ...LEAF, isNonNull, item };
  }
  if (isEnumType(inner)) return { ...LEAF, isNonNull, names: new Set(inner.getValues().map(({ name }) => name)) };
  if (set === undefined) return { ...LEAF, isNonNull };
  const fields = isObjectType(inner) ? fieldsOf(inner, set) : null;
  return fields && { ...LEAF, isNonNull, fields };
}

const LEAF: Shape = { isNonNull: false, item: null, fields: null, names: null };
