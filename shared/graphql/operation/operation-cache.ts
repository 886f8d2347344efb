import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  execute,
  parse,
  validate,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { badInput } from '../../kernel/errors';

/**
 * The maximum number of cached operations. The gateway's planner sends few distinct operations. An operation that the
 * cache has dropped is validated and compiled again.
 */
const OPERATIONS = 500;
/** The maximum total length of cached operations, in characters. A single operation may be as long as a request. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

type Run = { context: object; variables: Readonly<Record<string, unknown>>; operationName: string | undefined };
type Executor = (run: Run) => Promise<ExecutionResult>;

/**
 * Caches the operations that one role has sent to one subgraph. Validation against the role's schema is what authorises
 * fields. An operation is validated once, so authorisation adds no cost per row. It is compiled on its second use:
 * compiling takes about 80 ms, which pays off only for a repeated operation.
 */
export class OperationCache {
  private readonly operations = new LRUCache<string, { document: DocumentNode; compiled: CompiledQuery | null }>({
    max: OPERATIONS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_operation, key) => key.length,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  get size(): number {
    return this.operations.size;
  }

  /**
   * Returns the executor of an operation.
   * @throws HubError BAD_USER_INPUT if this role may not send the operation; the error does not say why
   */
  executorOf(source: string, operationName: string | undefined): Executor {
    const key = `${operationName ?? ''}\n${source}`;
    const known = this.operations.get(key);
    if (known === undefined) {
      const document = this.admitted(source);
      this.operations.set(key, { document, compiled: null });
      return (run) => this.interpret(document, run);
    }
    known.compiled ??= this.compiled(known.document, operationName);
    const { compiled } = known;
    return compiled === null
      ? (run) => this.interpret(known.document, run)
      : async ({ context, variables }) => compiled.query({}, context, variables);
  }

  private admitted(source: string): DocumentNode {
    const document = parsed(source);
    if (
      document === null ||
      !this.hasRoots(document) ||
      !writesOnce(document) ||
      validate(this.schema, document).length > 0
    ) {
      throw badInput('query', {
        zh: '请求的操作无效,请对照您的角色可见的接口定义核对。',
        en: 'The operation is not valid. Check it against the schema of your role.',
      });
    }
    return document;
  }

  /** Checks that the schema has a root type for each operation. `validate` accepts an operation without one. */
  private hasRoots({ definitions }: DocumentNode): boolean {
    return definitions.every(
      (node) => node.kind !== Kind.OPERATION_DEFINITION || this.schema.getRootType(node.operation),
    );
  }

  private async interpret(
    document: DocumentNode,
    { context, variables, operationName }: Run,
  ): Promise<ExecutionResult> {
    return execute({ schema: this.schema, document, contextValue: context, variableValues: variables, operationName });
  }

  private compiled(document: DocumentNode, operationName: string | undefined): CompiledQuery | null {
    const result = compileQuery(this.schema, document, operationName);
    return isCompiledQuery(result) ? result : null;
  }
}

/**
 * Checks that a mutation has exactly one root field, so that it runs in one transaction. A fragment at the root is
 * refused, because the planner never writes one.
 */
function writesOnce({ definitions }: DocumentNode): boolean {
  return definitions.every((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.operation !== OperationTypeNode.MUTATION) return true;
    const [first, ...others] = node.selectionSet.selections;
    return first?.kind === Kind.FIELD && others.length === 0;
  });
}

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source, { noLocation: true });
  } catch {
    return null;
  }
}
