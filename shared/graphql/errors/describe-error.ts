import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { ERROR_CODES, type ErrorCode, type ErrorDetails, HubError, type Message } from '../../kernel/errors';

/**
 * The part of an error that a client may see. `messages` has both languages; the part of the Hub that answers the
 * client chooses one.
 */
export type Description = { code: ErrorCode; messages: Message; details: ErrorDetails };

/**
 * The details that may reach a client. The list is closed, because an executor adds details of its own to an error,
 * such as the subgraph's name and address.
 */
const DETAIL_NAMES = [
  'field',
  'state',
  'rule',
  'clause',
  'currentVersion',
  'registeredName',
  'id',
  'grant',
  'roles',
  'limit',
  'maximum',
  'found',
  'retryAfterSeconds',
] as const;

const describedExtensions = z.object({
  code: z.enum(ERROR_CODES),
  messages: z.object({ zh: z.string().min(1).max(1000), en: z.string().min(1).max(1000) }),
});

/**
 * Describes an error for the client.
 * @returns the code, messages and details of a HubError, however deeply wrapped, or of an error that a subgraph has
 * described; null for any other error, which must be logged and masked
 */
export function describeError(error: unknown): Description | null {
  const cause = hubErrorIn(error);
  if (cause !== null) return { code: cause.code, messages: cause.text, details: permitted(cause.details) };
  const extensions = extensionsOf(error);
  const described = describedExtensions.safeParse(extensions);
  return described.success ? { ...described.data, details: permitted(extensions) } : null;
}

/**
 * Turns a fault in the client's own document or variables, as graphql-js found it (`parse`, `validate`,
 * `getVariableValues`), into an error. Use it only for errors found against the schema that the caller may see, as the
 * English detail names its types and fields.
 */
export function badDocument(error: GraphQLError): HubError {
  const cause = hubErrorIn(error);
  if (cause !== null) return cause;
  const detail = error.message.slice(0, MOST_DETAIL);
  return new HubError('BAD_USER_INPUT', {
    zh: `请求有误,请改正:${detail}`,
    en: `The request is not valid. Correct it: ${detail}`,
  });
}

const MOST_DETAIL = 500;

/** Finds the HubError inside an error. Scalars, resolvers and executors each add a layer. */
function hubErrorIn(error: unknown): HubError | null {
  let current = error;
  for (let depth = 0; depth < 10; depth += 1) {
    if (current instanceof HubError) return current;
    if (!(current instanceof Error)) return null;
    current = (current instanceof GraphQLError ? current.originalError : undefined) ?? current.cause;
  }
  return null;
}

function extensionsOf(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null || !('extensions' in error)) return {};
  const { extensions } = error;
  return typeof extensions === 'object' && extensions !== null ? (extensions as Record<string, unknown>) : {};
}

function permitted(details: Readonly<Record<string, unknown>>): ErrorDetails {
  const kept: Record<string, string | number> = {};
  for (const name of DETAIL_NAMES) {
    const value = details[name];
    if (typeof value === 'string' || typeof value === 'number') kept[name] = value;
  }
  return kept;
}
