import { type DocumentNode, GraphQLError, type ValidationRule } from 'graphql';
import { HubError } from '../../../shared/kernel/errors';

/**
 * Checks the limits as a validation rule, so that they come before the costly rules of validation. A refused document
 * is replaced by an empty one for all later rules.
 */
export function limitsRule(check: (document: DocumentNode) => void): ValidationRule {
  return (context) => ({
    Document: (document) => {
      try {
        check(document);
        return undefined;
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        context.reportError(new GraphQLError(error.message, { originalError: error }));
        return { ...document, definitions: [] };
      }
    },
  });
}
