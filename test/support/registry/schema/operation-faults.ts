import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  specifiedRules,
  UniqueOperationNamesRule,
  validate,
} from 'graphql';

const RULES = specifiedRules.filter((rule) => rule !== UniqueOperationNamesRule);

/**
 * Returns the reasons why an API client cannot send the operations of a file, and the names that several operations
 * share.
 */
export function operationFaults(schema: GraphQLSchema, document: DocumentNode): string[] {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const invalid = validate(schema, document, RULES).map(({ message }) => message);
  return [...invalid, ...rootFaults(schema, operations), ...nameFaults(operations)];
}

/** Finds operations whose root type the schema does not have. graphql-js accepts any field in these operations. */
function rootFaults(schema: GraphQLSchema, operations: readonly OperationDefinitionNode[]): string[] {
  return operations
    .filter(({ operation }) => !schema.getRootType(operation))
    .map((node) => `${nameOf(node)} is a ${node.operation}, and the schema has none.`);
}

function nameFaults(operations: readonly OperationDefinitionNode[]): string[] {
  const names = operations.map(nameOf);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => `Several operations are named ${name}.`);
}

function nameOf({ name }: OperationDefinitionNode): string {
  return name?.value ?? 'An operation without a name';
}
