import { type WriteAccess } from './write';

/**
 * The rows of everybody, in the transaction of a caller. For what no scope can answer, and no answer may show: a repository on it
 * decides whether there is something, or keeps the hub's own account. Whoever uses it says why there.
 */
export function pastScope(access: WriteAccess): WriteAccess {
  return { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
}
