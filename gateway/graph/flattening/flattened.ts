import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { abstractSelections } from './abstract-selections';
import { conditionsOf, type Variables } from '../document/conditions';
import { oncePer } from '../document/documents';
import { type Flat, flatten } from '../document/flatten';
import { flattenByType } from './flatten-by-type';
import { readableDocument } from '../document/readable-document';

/**
 * The cache of flattened operations, which keeps each operation with its document. All audiences share the cache,
 * because the executor keeps plans by document object.
 */
export class Flattened {
  private readonly conditions = oncePer(conditionsOf);
  private readonly variants = oncePer(
    (_: OperationDefinitionNode) => new LRUCache<string, Flat>({ max: MAX_VARIANTS }),
  );

  private readonly isAbstract: (document: DocumentNode) => boolean;

  /** @param mostSelections the limit of the selections of a document (limits.ts) */
  constructor(
    private readonly supergraph: GraphQLSchema,
    private readonly mostSelections: number,
  ) {
    this.isAbstract = abstractSelections(supergraph);
  }

  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Flat {
    const key = this.conditions(document)
      .map((name) => (variables[name] === true ? '1' : '0'))
      .join('');
    const variants = this.variants(operation);
    const flat = variants.get(key) ?? this.flattened(document, operation, variables);
    variants.set(key, flat);
    return flat;
  }

  private flattened(...given: Parameters<typeof flatten>): Flat {
    const [document] = given;
    const bounds = { schema: this.supergraph, mostSelections: this.mostSelections };
    const flat = this.isAbstract(document) ? flattenByType(bounds, ...given) : flatten(...given);
    const { executable } = flat;
    return executable === null ? flat : { ...flat, executable: readableDocument(executable, this.supergraph) };
  }
}

/** The maximum number of combinations of `@skip` and `@include` that are kept for one operation. */
const MAX_VARIANTS = 8;
