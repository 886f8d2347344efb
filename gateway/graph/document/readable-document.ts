import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The smallest number of digits with which an integer may exceed 64 bits. A minus sign is counted as a digit. */
const LONG = 19;

/** Rewrites a document of one operation so that the planner can read it. The meaning stays the same. */
export function readableDocument(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  return withReadableIntegers({ ...document, definitions: document.definitions.map(undescribed) }, schema);
}

/** Returns the operation without its description and without the descriptions of its variables. */
function undescribed(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
  const { variableDefinitions: variables } = definition;
  const plain = variables?.map((variable) => ({ ...variable, description: undefined }));
  return { ...definition, description: undefined, ...(plain && { variableDefinitions: plain }) };
}

/**
 * Rewrites integers that may not fit into 64 bits. Where an id is expected, the integer becomes a string that means the
 * same id (GraphQL §3.5.5). Elsewhere it becomes a float.
 */
function withReadableIntegers(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  if (!hasLongInteger(document)) return document;
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      IntValue(node): ValueNode | undefined {
        if (node.value.length < LONG) return undefined;
        const isId = getNamedType(types.getInputType())?.name === 'ID';
        if (isId) return { kind: Kind.STRING, value: node.value };
        return { kind: Kind.FLOAT, value: `${node.value}.0` };
      },
    }),
  );
}

function hasLongInteger(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    IntValue(node) {
      found ||= node.value.length >= LONG;
    },
  });
  return found;
}
