import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Limits, tooComplex } from './limits';

/** Limits of the cache that all audiences share: the number of documents, and the characters of source text. */
const MAX_DOCUMENTS = 300;
export const MAX_CHARACTERS = 4 * 1024 * 1024;

/**
 * The cost of each character of a new document, as a number of answer fields that take equal time. A document of 8,000
 * characters takes 24 ms if it is refused, and 120 ms if it is planned; a field takes 3 µs
 * (gateway/graph/DECISIONS.md).
 */
const FIELDS_A_CHARACTER = 4;

/**
 * Maps a source text to the one parsed document that all audiences share. The executor keeps plans by document *object*:
 * it would plan two objects with the same text twice, and keep both plans.
 */
export class Documents {
  private readonly bySource = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_document, source) => source.length + 1,
  });

  constructor(private readonly limits: Pick<Limits, 'tokens' | 'characters'>) {}

  /**
   * Returns the shared document of a source text, and parses it if it is new.
   * @throws HubError QUERY_TOO_COMPLEX if the document has more tokens than the limit
   * @throws GraphQLError on a syntax error
   */
  parse(source: string): DocumentNode {
    const known = this.bySource.get(source);
    if (known !== undefined) return known;
    const document = this.parseSource(source);
    this.bySource.set(source, document);
    return document;
  }

  /**
   * Returns the cost of reading a source text, as a number of answer fields. The cost is 0 if the document is known. A
   * new document is parsed, validated and planned, and most of this work is done before the document can be refused.
   * @throws HubError QUERY_TOO_COMPLEX if the text is longer than the limit
   */
  costOf(source: string): number {
    if (this.bySource.has(source)) return 0;
    const { characters } = this.limits;
    if (source.length > characters) throw tooComplex('characters', characters, source.length);
    return source.length * FIELDS_A_CHARACTER;
  }

  get size(): number {
    return this.bySource.size;
  }

  private parseSource(source: string): DocumentNode {
    const { tokens } = this.limits;
    try {
      return parse(source, { maxTokens: tokens, noLocation: true });
    } catch (error) {
      throw isTokenLimit(error) ? tooComplex('tokens', tokens, tokens + 1) : error;
    }
  }
}

/**
 * Returns whether an error says that a document exceeds the token limit of graphql-js. The error has no code, so it is
 * recognised by its text.
 */
export function isTokenLimit(error: unknown): boolean {
  return (
    error instanceof GraphQLError && /^Syntax Error: Document contains more th?a[nt] \d+ tokens/.test(error.message)
  );
}

/**
 * Derives a value from a node of a shared document once, and keeps it as long as the document. Examples are the error
 * of a document that exceeds a limit, the flattened operation, its plan, and the projection of its answer.
 */
export function oncePer<Node extends object, Value>(derive: (node: Node) => Value): (node: Node) => Value {
  const derived = new WeakMap<Node, { value: Value }>();
  return (node) => {
    let known = derived.get(node);
    if (known === undefined) derived.set(node, (known = { value: derive(node) }));
    return known.value;
  };
}
