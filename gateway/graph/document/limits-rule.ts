import { type DocumentNode, GraphQLError, type ValidationRule } from 'graphql';
import { HubError } from '../../../shared/kernel/errors';

/**
 * The limits as a validation rule, so that they come before validation's own costly rules: a document that is refused is
 * replaced by an empty one for all that follows.
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
