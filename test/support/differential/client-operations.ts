import { type GraphQLInputType, type GraphQLSchema, Kind, parse, type TypeNode, typeFromAST } from 'graphql';
import { type Role } from '../../../shared/domain/roles';
import { tagOf } from '../../../shared/graphql/audience/audience-tag';
import { type ClientOperation } from '../registry/operations';
import { type Operation } from './draw-operation';
import { type ValueDraw } from './draw-values';

/** Selects the operations that API clients of the role send. */
export function sentBy(role: Role, operations: readonly ClientOperation[]): readonly ClientOperation[] {
  return operations.filter(({ file }) => file === tagOf(role));
}

/** Returns a request with the document of an API client and with drawn values for the variables of the document. */
export function withDrawnVariables(
  { source }: Pick<ClientOperation, 'source'>,
  schema: GraphQLSchema,
  values: ValueDraw,
): Operation {
  const variables: Record<string, unknown> = {};
  for (const node of parse(source, { noLocation: true }).definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type } of node.variableDefinitions ?? []) {
      const known = inputType(schema, type);
      if (known !== undefined) variables[variable.name.value] = values.ofVariable(variable.name.value, known);
    }
  }
  return { query: source, variables };
}

/** Returns the type of a variable, or undefined if the schema of the role does not have this type. */
function inputType(schema: GraphQLSchema, type: TypeNode): GraphQLInputType | undefined {
  return typeFromAST(schema, type) as GraphQLInputType | undefined;
}
