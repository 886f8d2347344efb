import { type WriteAccess } from './write';

/**
 * Returns access to all rows within a caller's transaction. It serves two purposes: checks that must also see rows
 * outside the scope, such as whether a row exists, and the Hub's own accounting. A caller must not see the rows. Each
 * use must explain why it needs this access.
 */
export function pastScope(access: WriteAccess): WriteAccess {
  return { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
}
