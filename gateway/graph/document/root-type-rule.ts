import { GraphQLError, type ValidationRule } from 'graphql';
import { badInput } from '../../../shared/kernel/errors';

/**
 * Refuses an operation of a type for which the schema has no root type. graphql-js validates nothing inside such an
 * operation, so any mutation of a role without mutations would be planned over the whole supergraph.
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
