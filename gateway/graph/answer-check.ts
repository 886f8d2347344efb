import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Returns whether data keeps the promises of the schema: no null in a non-null field, lists are lists, enum values are
 * known.
 */
export type Check = (value: unknown) => boolean;

/**
 * Compiles, for one flat operation (flatten.ts) and audience, a check that an answer may be sent as it is. Every answer
 * is checked. The executor does not propagate nulls, so a fault of a subgraph that carries no error would break the
 * Hub's schema too. If the check fails, completion finds out why.
 */
export function compileCheck(schema: GraphQLSchema, flat: DocumentNode): Check {
  const operation = flat.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  return root ? ofObject(root, operation.selectionSet) : () => false;
}

function ofObject(type: GraphQLObjectType, set: SelectionSetNode | undefined): Check {
  const asked = (set?.selections ?? []).filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const checks = asked.flatMap((node) => {
    const field = type.getFields()[node.name.value];
    const key = node.alias?.value ?? node.name.value;
    return field ? [{ key, check: ofValue(field.type, node.selectionSet) }] : [];
  });
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const held = value as Record<string, unknown>;
    return checks.every(({ key, check }) => check(held[key]));
  };
}

function ofValue(type: GraphQLOutputType, set: SelectionSetNode | undefined): Check {
  if (!isNonNullType(type)) {
    const check = ofPresent(type, set);
    return (value) => value === null || check(value);
  }
  const check = ofPresent(type.ofType as GraphQLOutputType, set);
  return (value) => value !== null && check(value);
}

function ofPresent(type: GraphQLOutputType, set: SelectionSetNode | undefined): Check {
  if (isListType(type)) {
    const item = ofValue(type.ofType as GraphQLOutputType, set);
    return (value) => Array.isArray(value) && value.every(item);
  }
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  if (isObjectType(type)) return ofObject(type, set);
  return (value) => value !== undefined;
}
