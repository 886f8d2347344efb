/** Limits for suites that select every field at once. API clients never need these limits. */
export const EVERY_FIELD_AT_ONCE = {
  repetitions: 1000,
  fields: 1_000_000_000,
  contractorFields: 1_000_000_000,
  publicFields: 1_000_000_000,
} as const;

/**
 * Limits for suites that stop the clock, so that no budget refills, or send many requests at once on a busy machine.
 */
export const MANY_REQUESTS = {
  fieldsAMinute: 1_000_000_000_000,
  publicFieldsAMinute: 1_000_000_000_000,
  requestsAtOnce: 10_000,
  mostDelayMilliseconds: 60_000,
} as const;
