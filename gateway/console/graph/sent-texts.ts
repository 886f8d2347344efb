import { createRequest, formatDocument, stringifyDocument } from '@urql/core';

/**
 * Returns the two texts that the console may send for a document, for the list of permitted documents. The GraphQL
 * client adds `__typename` to each document for its cache. Requests that bypass the cache send the document unchanged.
 */
export function sentTexts(document: string): string[] {
  return [stringifyDocument(formatDocument(createRequest(document, {}).query)), document];
}
