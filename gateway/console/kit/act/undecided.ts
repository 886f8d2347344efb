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
