import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { tooComplex } from './limits';

/** Bounds of the cache: how many documents, and how many characters of source, all audiences may keep together. */
const MAX_DOCUMENTS = 300;
export const MAX_CHARACTERS = 4 * 1024 * 1024;

/**
 * Source text → the one parsed document that all audiences share. The planner keeps its plans by the document *object*:
 * two objects for one text would be planned twice, and each kept as long as it lives.
 */
export class Documents {
  private readonly bySource = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_document, source) => source.length + 1,
  });

  constructor(private readonly maxTokens: number) {}

  /**
   * @throws HubError QUERY_TOO_COMPLEX beyond the limit of tokens
   * @throws GraphQLError on a syntax error
   */
  parse(source: string): DocumentNode {
    const known = this.bySource.get(source);
    if (known !== undefined) return known;
    const document = this.parseSource(source);
    this.bySource.set(source, document);
    return document;
  }

  get size(): number {
    return this.bySource.size;
  }

  private parseSource(source: string): DocumentNode {
    try {
      return parse(source, { maxTokens: this.maxTokens, noLocation: true });
    } catch (error) {
      throw isTokenLimit(error) ? tooComplex('tokens', this.maxTokens, this.maxTokens + 1) : error;
    }
  }
}

/** graphql-js tells of its token limit by a syntax error in these words. */
export function isTokenLimit(error: unknown): boolean {
  return (
    error instanceof GraphQLError && /^Syntax Error: Document contains more th?a[nt] \d+ tokens/.test(error.message)
  );
}

/**
 * What is derived from a node of a shared document, derived once and kept exactly as long as the document: the verdict of
 * the limits, the part for the executor, the check of an answer.
 */
export function oncePer<Node extends object, Value>(derive: (node: Node) => Value): (node: Node) => Value {
  const derived = new WeakMap<Node, { value: Value }>();
  return (node) => {
    const known = derived.get(node) ?? { value: derive(node) };
    derived.set(node, known);
    return known.value;
  };
}
