import {
  type DocumentNode,
  executeSync,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

export interface Completion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** As the client sent them: they are coerced again here. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Path = readonly (string | number)[];

/**
 * Completes an answer over the audience's schema: reads the executor's data with the client's own operation, so that nulls
 * propagate as the specification says, nothing unknown to the audience passes, and introspection is answered here.
 */
export function complete(
  result: ExecutionResult,
  { schema, document, operationName, variables }: Completion,
): ExecutionResult {
  const completed = executeSync({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: result.data ?? {},
    fieldResolver: readByResponseKey,
  });
  const errors = mergeErrors(result.errors ?? [], completed.errors ?? []);
  const data = completed.data ?? null;
  return errors.length === 0 ? { data } : { errors, data };
}

const readByResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) =>
  source[info.path.key];

/** One error a fault: completion's own complaint counts only where no error of a subgraph accounts for it. */
function mergeErrors(given: readonly GraphQLError[], found: readonly GraphQLError[]): GraphQLError[] {
  const unexplained = found.filter((error) => !given.some(({ path }) => explains(path, error.path ?? [])));
  const known = new Map(given.map((error) => [JSON.stringify([error.path, error.message]), error]));
  return [...[...known.values()].map(plain), ...unexplained.map(brokenPromise)];
}

/**
 * Whether an error at one path accounts for a missing value at another: it lies on the same line, above or below. The
 * executor leaves list indices out of some paths.
 */
function explains(error: Path | undefined, missing: Path): boolean {
  if (error === undefined) return true;
  let at = 0;
  for (const segment of missing) {
    if (at === error.length) return true;
    if (error[at] === segment) at += 1;
    else if (typeof segment !== 'number' || typeof error[at] !== 'string') return false;
  }
  return true;
}

/**
 * A subgraph gave null where its schema promises a value. No code: the formatter masks and logs it. Its words name only
 * what this audience sees; its places in the document, which was parsed without, are left out.
 */
function brokenPromise({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path });
}

/** An error as the hub knows it: where it is and what caused it first, without places in a subgraph's document. */
function plain(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = error;
  return new GraphQLError(message, { path, extensions, originalError: firstCause(error) });
}

function firstCause(error: GraphQLError): Error | undefined {
  let cause: Error | undefined = error.originalError;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause;
}
