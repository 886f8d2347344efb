import { GraphQLError, type ValidationRule } from 'graphql';
import { badInput } from '../../../shared/kernel/errors';

/**
 * graphql-js validates nothing inside an operation of a kind that the schema has no root type for: a role without mutations
 * would have any mutation planned over the whole supergraph.
 */
export const rootTypeRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const error = badInput('query', {
      zh: `此角色不能执行 ${node.operation} 操作,请改用其他类型的操作。`,
      en: `Your role cannot run a ${node.operation}. Use another type of operation.`,
    });
    context.reportError(new GraphQLError(error.message, { nodes: node, originalError: error }));
  },
});
