import { type ApolloServerPlugin } from '@apollo/server';
import {
  type ASTVisitor,
  type GraphQLError,
  isExecutableDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * The limits of the cache: the number of documents, and the characters of source text. They are small, because each
 * error keeps its document.
 */
const KEPT = { max: 100, maxSize: 128 * 1024 } as const;

/**
 * Caches the errors of refused documents, for one audience. Apollo Server caches only accepted documents. Without this
 * cache, it would validate a refused document again each time that a caller sends it.
 */
export class RefusedDocuments {
  private readonly bySource = new LRUCache<string, readonly GraphQLError[]>({
    ...KEPT,
    sizeCalculation: (_errors, source) => source.length + 1,
  });

  /** Reports the cached errors of a known document again. The later rules then receive an empty document. */
  readonly rule: ValidationRule = this.visitor.bind(this);

  /** The plugin that caches the errors of each validation. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: () =>
      Promise.resolve({
        validationDidStart: ({ source, document }) =>
          Promise.resolve((errors?: readonly Error[]) => {
            // A rule of GraphQL refuses type definitions before the rule above runs. If such a document were kept, each
            // of its errors would be reported twice.
            const isKept = errors !== undefined && document.definitions.every(isExecutableDefinitionNode);
            if (isKept) this.bySource.set(source, errors as readonly GraphQLError[]);
            return Promise.resolve();
          }),
      }),
  };

  private visitor(context: ValidationContext): ASTVisitor {
    return {
      Document: (document) => {
        const errors = this.bySource.get(document.loc?.source.body ?? '');
        if (errors === undefined) return undefined;
        for (const error of errors) context.reportError(error);
        return { ...document, definitions: [] };
      },
    };
  }
}
