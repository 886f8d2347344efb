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
 * A function that returns whether data conforms to the schema: no non-null field is null, every list is a list, and
 * every enum value is known.
 */
export type Check = (value: unknown) => boolean;

/**
 * Compiles the check for one flat operation (flatten.ts) and one audience. The check decides whether an answer may be
 * sent as it is. Every answer is checked, because the executor does not propagate nulls. Without the check, a null that
 * a subgraph returns without an error could reach the caller in a non-null field. If the check fails, the answer is
 * completed (completion.ts), which finds the reason.
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
