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
  /** The variables as the client sent them. They are coerced again here. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Path = readonly (string | number)[];

/**
 * Completes an answer over the schema of the audience, by the client's own operation. As a result, nulls propagate as
 * the GraphQL specification says, nothing hidden from the audience passes, and introspection is answered here.
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

/**
 * Returns one error for each fault. An error that completion found counts only if no error of a subgraph explains it.
 */
function mergeErrors(given: readonly GraphQLError[], found: readonly GraphQLError[]): GraphQLError[] {
  const unexplained = found.filter((error) => !given.some(({ path }) => explains(path, error.path ?? [])));
  const known = new Map(given.map((error) => [JSON.stringify([error.path, error.message]), error]));
  return [...[...known.values()].map(plain), ...unexplained.map(brokenPromise)];
}

/**
 * Returns whether an error at one path explains a missing value at another: one path is a prefix of the other. The
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
 * Returns the error for a null where the schema of a subgraph promises a value. It has no code, so the formatter masks
 * and logs it. It names only what this audience sees, and no locations, because the document was parsed without them.
 */
function brokenPromise({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path });
}

/** Returns an error with its path and its first cause, without locations in the document of a subgraph. */
function plain(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = error;
  return new GraphQLError(message, { path, extensions, originalError: firstCause(error) });
}

function firstCause(error: GraphQLError): Error | undefined {
  let cause: Error | undefined = error.originalError;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause;
}
