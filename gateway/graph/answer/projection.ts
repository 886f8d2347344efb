import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The requested part of an answer. If it conforms, it may be sent as it is: no non-null field is null, every list is a
 * list, and every enum value is known. Otherwise it must be completed (completion.ts), which finds the reason.
 */
export type Projected = { readonly data: Fields | null; readonly conforms: boolean };

/** The form of a value of a field. Parts that do not apply are null. */
type Shape = {
  readonly isNonNull: boolean;
  /** The form of the items of a list. */
  readonly item: Shape | null;
  readonly fields: readonly Field[] | null;
  /** The values of an enum. */
  readonly names: ReadonlySet<unknown> | null;
};
type Field = {
  readonly key: string;
  readonly shape: Shape;
  /** The value of a field that is missing from the answer: the type's name for `__typename`, and null otherwise. */
  readonly missing: string | null;
};

/**
 * Compiles the projection of one operation for one audience. The answer of the executor may hold further fields, in any
 * order. The result holds exactly the requested fields, in the order of the operation. A field that is missing from the
 * answer, because a subgraph has no such entity for the caller, becomes null. If this field is non-null, its object
 * becomes null instead. Answers to operations with fragments, or with fields that the schema lacks, are not projected, and do not conform.
 * @param flat the operation in its flat form (flattened.ts)
 */
export function compileProjection(schema: GraphQLSchema, flat: DocumentNode): (data: unknown) => Projected {
  const operation = flat.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  const fields = root ? fieldsOf(root, operation.selectionSet) : null;
  return (data) => {
    if (typeof data !== 'object' || data === null) return { data: null, conforms: false };
    if (fields === null) return { data: data as Fields, conforms: false };
    return new Projection().of(data as Fields, fields);
  };
}

/**
 * Returns the requested fields of an object. The result is null if a fragment or an unknown field is among them, or
 * anywhere below.
 */
function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode): Field[] | null {
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

class Projection {
  private conforms = true;

  of(data: Fields, fields: readonly Field[]): Projected {
    const projected = this.object(data, fields);
    return { data: projected, conforms: this.conforms && projected !== null };
  }

  /** Returns the requested fields of an object; null if a non-null field is missing from the answer. */
  private object(data: Fields, fields: readonly Field[]): Fields | null {
    const result: Record<string, unknown> = {};
    for (const { key, shape, missing } of fields) {
      const value = data[key];
      if (value !== undefined) result[key] = this.value(value, shape);
      else if (shape.isNonNull) return null;
      else result[key] = missing;
    }
    return result;
  }

  private value(value: unknown, shape: Shape): unknown {
    const projected = value === null || value === undefined ? null : this.present(value, shape);
    if (projected === null && shape.isNonNull) this.conforms = false;
    return projected;
  }

  private present(value: unknown, { item, fields, names }: Shape): unknown {
    if (item !== null) return this.list(value, item);
    if (fields !== null) return isObject(value) ? this.object(value, fields) : this.unknown(null);
    return names === null || names.has(value) ? value : this.unknown(value);
  }

  private list(value: unknown, item: Shape): unknown {
    if (!Array.isArray(value)) return this.unknown(value);
    const items: unknown[] = [];
    for (const each of value as unknown[]) items.push(this.value(each, item));
    return items;
  }

  /** Returns a value that does not have its form, so that completion reports it. */
  private unknown(value: unknown): unknown {
    this.conforms = false;
    return value;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && !Array.isArray(value);
}
