import { type DocumentNode, GraphQLError, type ValidationRule } from 'graphql';
import { HubError } from '../../../shared/kernel/errors';

/**
 * Returns the validation rule that checks the limits. It runs at the beginning of the document, before any costly rule.
 * If the document is refused, the other rules visit an empty document.
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
