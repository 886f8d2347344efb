import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type Field, fieldsOf, type Shape } from './answer-shape';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The requested part of an answer. If it conforms, it may be sent as it is: no non-null field is null, every list is a
 * list, and every enum value is known. Otherwise it must be completed (completion.ts), which finds the reason.
 */
export type Projected = { readonly data: Fields | null; readonly conforms: boolean };

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

class Projection {
  private conforms = true;

  of(data: Fields, fields: readonly Field[]): Projected {
    const projected = this.object(data, fields);
    return { data: projected, conforms: this.conforms && projected !== null };
  }

  /**
   * Returns the requested fields of an object; null if a non-null field is missing from the answer. Most objects hold
   * exactly the requested fields. They are not copied.
   */
  private object(data: Fields, fields: readonly Field[]): Fields | null {
    let copy: Record<string, unknown> | null = holdsExactly(data, fields) ? null : {};
    for (const { key, shape, missing } of fields) {
      const given = data[key];
      if (given === undefined && shape.isNonNull) return null;
      const value = given === undefined ? missing : this.value(given, shape);
      if (copy === null && value !== given) copy = { ...data };
      if (copy !== null) copy[key] = value;
    }
    return copy ?? data;
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
    let copy: unknown[] | null = null;
    for (const [index, given] of (value as unknown[]).entries()) {
      const projected = this.value(given, item);
      if (copy === null && projected !== given) copy = value.slice();
      if (copy !== null) copy[index] = projected;
    }
    return copy ?? value;
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

/** Returns whether an object holds exactly these fields, in their order. */
function holdsExactly(data: Fields, fields: readonly Field[]): boolean {
  let index = 0;
  for (const key in data) {
    if (fields[index]?.key !== key) return false;
    index += 1;
  }
  return index === fields.length;
}
