import { ERROR_CODES, type ErrorCode } from '../../../shared/kernel/errors';

/** A fault of one field, as the Hub reports it. `field` is a path like `entries.3.minutes`. */
export type Fault = { field: string; message: string };

/** Why the Hub refused a request, or why it did not answer. */
export type Refusal = {
  code: ErrorCode | 'UNREACHABLE';
  message: string;
  faults: readonly Fault[];
  items: readonly { id: string; code: string; message: string }[];
  rule: string | null;
  state: string | null;
  changedAt: string | null;
  changedByRole: string | null;
  retryAfterSeconds: number | null;
  requestId: string | null;
};

type Extensions = Readonly<Record<string, unknown>>;

const NOTHING = {
  faults: [],
  items: [],
  rule: null,
  state: null,
  changedAt: null,
  changedByRole: null,
  retryAfterSeconds: null,
  requestId: null,
} as const;

/** Converts a GraphQL error into a refusal. An unknown code becomes INTERNAL. */
export function refusalOf({ message, extensions }: { message: string; extensions?: Extensions }): Refusal {
  const details = extensions ?? {};
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : null);
  return {
    code: ERROR_CODES.find((code) => code === details.code) ?? 'INTERNAL',
    message,
    faults: faultsOf(details),
    items: listOf<Refusal['items'][number]>(details.items),
    rule: text('rule'),
    state: text('state'),
    changedAt: text('changedAt'),
    changedByRole: text('changedByRole'),
    retryAfterSeconds: typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : null,
    requestId: text('requestId'),
  };
}

/**
 * Converts a failure without a GraphQL error into a refusal. Statuses 401, 429 and 503 have codes of their own. Every
 * other failure becomes UNREACHABLE.
 */
export function unreachable(error: { message: string; response?: { status?: number } }): Refusal {
  const status = error.response?.status;
  if (status === 401) return { ...NOTHING, code: 'UNAUTHENTICATED', message: error.message };
  if (status === 429) return { ...NOTHING, code: 'RATE_LIMITED', message: error.message };
  if (status === 503) return { ...NOTHING, code: 'UNAVAILABLE', message: error.message };
  return { ...NOTHING, code: 'UNREACHABLE', message: error.message };
}

/**
 * Returns the refusal of an act as a whole. Null if the Hub refused only single fields, because the form shows their
 * faults until the person corrects them.
 */
export function wholeRefusal(refusal: Refusal | null): Refusal | null {
  return refusal === null || refusal.faults.length > 0 ? null : refusal;
}

/** Returns the refusal for a list that is too long for the console to read completely. */
export const tooLong = (message: string): Refusal => ({ ...NOTHING, code: 'QUERY_TOO_COMPLEX', message });

function faultsOf(details: Extensions): Fault[] {
  const faults = listOf<Fault>(details.faults);
  return faults.map(({ field, message }) => ({ field, message }));
}

function listOf<Item>(value: unknown): Item[] {
  return Array.isArray(value) ? (value as Item[]) : [];
}
