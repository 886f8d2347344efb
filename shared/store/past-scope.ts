import { type WriteAccess } from './write';

/**
 * Returns access to all rows within a caller's transaction. It serves checks that no scope can answer, such as whether
 * something exists, and the Hub's own accounting. The rows that it reads must not be shown. Each use must explain why
 * it needs this.
 */
export function pastScope(access: WriteAccess): WriteAccess {
  return { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
}
