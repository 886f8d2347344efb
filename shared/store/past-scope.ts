import { type WriteAccess } from './write';

/**
 * Returns access to all rows within a caller's transaction. It serves checks that no scope can answer and whose rows
 * must not be shown, such as whether something exists, and the Hub's own accounting. Each use must explain why it needs
 * this.
 */
export function pastScope(access: WriteAccess): WriteAccess {
  return { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
}
