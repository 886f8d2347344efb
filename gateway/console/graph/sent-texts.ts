import { createRequest, formatDocument, stringifyDocument } from '@urql/core';

/**
 * Returns the texts that the console may send for a document. The GraphQL client adds `__typename` for its cache.
 * Requests that no cache may keep send the document unchanged.
 */
export function sentTexts(document: string): string[] {
  return [stringifyDocument(formatDocument(createRequest(document, {}).query)), document];
}
