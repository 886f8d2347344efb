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
 * Returns the idempotency key for the next attempt at an act. The key stays the same, except after an
 * IDEMPOTENCY_MISMATCH: the Hub has then performed the act with other content. With the new key, the person may send
 * the changed content as a further act.
 */
export function keyAfter(key: string, refusal: Pick<Refusal, 'code'> | null): string {
  return refusal?.code === 'IDEMPOTENCY_MISMATCH' ? newKey() : key;
}

/** The idempotency key of an act, and whether the Hub may have performed the act without the person knowing it. */
export type Attempt = { key: string; isUndecided: boolean };

/** Returns an attempt with a new key, for an act that has not been sent yet. */
export function newAttempt(): Attempt {
  return { key: newKey(), isUndecided: false };
}

/**
 * Returns the attempt to use after an answer of the Hub. An act that succeeded ends the attempt, and so does an
 * IDEMPOTENCY_MISMATCH, which means that the Hub performed the act with other content. Otherwise the attempt stays
 * undecided once a result was unknown: a later refusal may only mean that the first request was performed.
 */
export function attemptAfter(attempt: Attempt, refusal: Pick<Refusal, 'code'> | null): Attempt {
  if (refusal === null || refusal.code === 'IDEMPOTENCY_MISMATCH') return newAttempt();
  return { ...attempt, isUndecided: attempt.isUndecided || isUndecided(refusal) };
}
