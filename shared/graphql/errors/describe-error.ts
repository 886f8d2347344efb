import { GraphQLError } from 'graphql';
import { z } from 'zod';
import {
  ERROR_CODES,
  type ErrorCode,
  type ErrorDetails,
  type Fault,
  FAULT_RULES,
  HubError,
  type Message,
  type RefusedItem,
} from '../../kernel/errors';

/**
 * The part of an error that the caller may see. `messages` has both languages, and `formatForApiClient` chooses one.
 */
export type Description = {
  code: ErrorCode;
  messages: Message;
  details: ErrorDetails;
  faults: readonly Fault[];
  items: readonly RefusedItem[];
};

/**
 * The details that may reach the caller. The list is closed, because an executor adds details of its own to an error,
 * such as the subgraph's name and address.
 */
const DETAIL_NAMES = [
  'field',
  'state',
  'rule',
  'clause',
  'currentVersion',
  'changedAt',
  'changedByRole',
  'registeredName',
  'id',
  'grant',
  'roles',
  'limit',
  'maximum',
  'found',
  'retryAfterSeconds',
] as const;

const messages = z.object({ zh: z.string().min(1).max(1000), en: z.string().min(1).max(1000) });
/** A fault of an input, as a subgraph sends it to the gateway. */
const sentFault = z
  .object({ field: z.string(), rule: z.enum(FAULT_RULES), limit: z.number().nullable(), messages })
  .transform(({ limit, messages: text, ...fault }): Fault =>
    limit === null ? { ...fault, text } : { ...fault, limit, text },
  );
/** A refused item of a call, as a subgraph sends it to the gateway. */
const sentItem = z
  .object({ id: z.string(), code: z.enum(ERROR_CODES), messages })
  .transform(({ messages: text, ...item }): RefusedItem => ({ ...item, text }));
const describedExtensions = z.object({
  code: z.enum(ERROR_CODES),
  messages,
  faults: z.array(sentFault).default([]),
  items: z.array(sentItem).default([]),
});

/**
 * Describes an error for the caller. It recognises a HubError, however deeply wrapped, and an error that a subgraph has
 * described.
 * @returns the code, the messages and the details of the error; null for any other error, which must be logged and
 * masked
 */
export function describeError(error: unknown): Description | null {
  const cause = hubErrorIn(error);
  if (cause !== null) {
    const { code, text, details, faults, items } = cause;
    return { code, messages: text, details: permitted(details), faults, items };
  }
  const extensions = extensionsOf(error);
  const described = describedExtensions.safeParse(extensions);
  return described.success ? { ...described.data, details: permitted(extensions) } : null;
}

/**
 * Returns the error for a fault that graphql-js has found in the caller's document or variables (`parse`, `validate`,
 * `getVariableValues`). Use it only if the fault was found against the schema that the caller may see, because the
 * English detail names types and fields of the schema.
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

/**
 * Returns the HubError inside an error, or null if there is none. Scalars, resolvers and executors each wrap the error.
 */
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
