import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for the work, but no longer than the timeout. The work continues in any case.
 * @returns whether the work ended within the timeout
 * @throws the error of the work, if the work fails in time
 */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = pause(milliseconds, false, { signal: timer.signal }).catch(() => false);
  return Promise.race([work.then(() => true), late]).finally(() => timer.abort());
}

/** Waits until all tasks have ended. @throws the first failure, after all tasks have ended */
export async function allTried(works: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === 'rejected') throw outcome.reason;
}
