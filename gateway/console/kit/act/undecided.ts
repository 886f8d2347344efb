import { newKey } from '../../graph/idempotency-key';
import { type Refusal } from '../../graph/refusal';

/** The error codes after which it is unknown whether the Hub has performed, or will perform, an act. */
const UNDECIDED: readonly Refusal['code'][] = [
  'UNREACHABLE',
  'UNAUTHENTICATED',
  'IDEMPOTENCY_IN_PROGRESS',
  'RATE_LIMITED',
  'UNAVAILABLE',
];

/** Returns whether the result of an act is unknown, so that it must be sent again with the same key. */
export function isUndecided({ code }: Pick<Refusal, 'code'>): boolean {
  return UNDECIDED.includes(code);
}

/**
 * Returns the idempotency key for the next attempt of an act. The same key serves until the Hub has answered. If the Hub
 * says that it has performed the act with other content, the person decides whether the changed content is a further
 * act, and the next attempt has a new key.
 */
export function keyAfter(key: string, refusal: Pick<Refusal, 'code'> | null): string {
  return refusal?.code === 'IDEMPOTENCY_MISMATCH' ? newKey() : key;
}
