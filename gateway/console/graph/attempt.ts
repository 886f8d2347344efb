import { newKey } from './idempotency-key';
import { type Refusal } from './refusal';

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
 * Returns the idempotency key for the next attempt of an act. The same key serves until the Hub has answered. If the
 * Hub has performed the act with other content, the next attempt has a new key. The person decides whether to send the
 * changed content as a further act.
 */
export function keyAfter(key: string, refusal: Pick<Refusal, 'code'> | null): string {
  return refusal?.code === 'IDEMPOTENCY_MISMATCH' ? newKey() : key;
}

/** The idempotency key of an act, and whether the Hub may have performed the act without the person knowing it. */
export type Attempt = { key: string; isUndecided: boolean };

/** Returns the attempt at a new act. */
export function newAttempt(): Attempt {
  return { key: newKey(), isUndecided: false };
}

/**
 * Returns the attempt after an answer of the Hub. The next act begins after success, and after the Hub has said that it
 * performed the act with other content. Until then, an unknown result stays unknown, because a later refusal may have
 * been caused by the act itself.
 */
export function attemptAfter(attempt: Attempt, refusal: Pick<Refusal, 'code'> | null): Attempt {
  if (refusal === null || refusal.code === 'IDEMPOTENCY_MISMATCH') return newAttempt();
  return { ...attempt, isUndecided: attempt.isUndecided || isUndecided(refusal) };
}
