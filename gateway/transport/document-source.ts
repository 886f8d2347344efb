import { type DocumentNode, print } from 'graphql';

/** The source of a document, and the same source as a JSON string. */
export type Source = { readonly text: string; readonly json: string };

/**
 * The source of each document. A compiled plan passes the same document object each time it runs, so its source can be
 * kept.
 */
const sources = new WeakMap<DocumentNode, Source>();

/** Returns the printed source of a document. */
export function sourceOf(document: DocumentNode): Source {
  const known = sources.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  const source = { text, json: JSON.stringify(text) };
  sources.set(document, source);
  return source;
}
