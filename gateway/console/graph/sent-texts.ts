import { createRequest, formatDocument, stringifyDocument } from '@urql/core';

/**
 * Returns the texts that the console may send for a document. The GraphQL client adds `__typename` for its cache. A
 * request with an answer that must not be cached sends the document unchanged.
 */
export function sentTexts(document: string): string[] {
  return [stringifyDocument(formatDocument(createRequest(document, {}).query)), document];
}
