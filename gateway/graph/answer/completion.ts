import {
  type DocumentNode,
  executeSync,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isInterfaceType,
} from 'graphql';
import { inDocumentOrder } from './error-order';
import { standInName, withStandIns } from '../flattening/stand-ins';

export interface Completion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** The variables as the caller sent them. Completion coerces them again. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Path = readonly (string | number)[];

/**
 * Completes an answer by executing the caller's own operation on it, against the schema of the audience. The result
 * propagates nulls as the GraphQL specification says, contains no field that is hidden from the audience, and answers
 * introspection.
 */
export function complete(
  result: ExecutionResult,
  { schema, document, operationName, variables }: Completion,
): ExecutionResult {
  const completed = executeSync({
    schema: withStandIns(schema),
    document,
    operationName,
    variableValues: variables,
    rootValue: result.data ?? {},
    fieldResolver: readByResponseKey,
    typeResolver: readTypename,
  });
  const errors = allErrors(result.errors ?? [], completed.errors ?? []);
  const data = completed.data ?? null;
  return errors.length === 0
    ? { data }
    : { errors: distinct(inDocumentOrder(errors, { document, operationName })), data };
}

const readByResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) =>
  source[info.path.key];

/**
 * Returns the name of an object's type where the schema declares an interface or a union. If the answer does not name
 * the type, the result is the name of the interface's stand-in (stand-ins.ts), or undefined for a union.
 */
const readTypename: GraphQLTypeResolver<{ __typename?: string }, unknown> = (value, _context, _info, type) =>
  value.__typename ?? (isInterfaceType(type) ? standInName(type) : undefined);

/**
 * Returns the given errors and the errors that completion found. It leaves out an error of completion if a given error
 * explains the same missing value.
 */
function allErrors(given: readonly GraphQLError[], found: readonly GraphQLError[]): GraphQLError[] {
  const unexplained = found.filter((error) => !given.some(({ path }) => explains(path, error.path ?? [])));
  return [...given, ...unexplained.map(brokenPromise)];
}

/** Returns the errors without duplicates. Two errors with the same path and the same message count as one. */
function distinct(errors: readonly GraphQLError[]): GraphQLError[] {
  const known = new Map(errors.map((error) => [JSON.stringify([error.path, error.message]), error]));
  return [...known.values()].map(plain);
}

/**
 * Returns whether an error explains a missing value: the path of one is a prefix of the path of the other. List indices
 * may be missing from the error's path, because an error of a whole fetch has none. An error without a path explains
 * every missing value.
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
 * and logs it. It names only what this audience may see. It has no locations, because the document was parsed without
 * them.
 */
function brokenPromise({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path });
}

/**
 * Returns a copy of an error with its path and its innermost cause that is not a GraphQL error. The copy has no
 * locations, because they would refer to the document of a subgraph.
 */
function plain(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = error;
  return new GraphQLError(message, { path, extensions, originalError: firstCause(error) });
}

function firstCause(error: GraphQLError): Error | undefined {
  let cause: Error | undefined = error.originalError;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause;
}
