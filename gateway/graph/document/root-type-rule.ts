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
      zh: '没有可供执行的此类操作。',
      en: `There is no ${node.operation} that could be asked for.`,
    });
    context.reportError(new GraphQLError(error.message, { nodes: node, originalError: error }));
  },
});
