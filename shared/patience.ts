import { setTimeout as pause } from 'node:timers/promises';

/** Waits for the work, but no longer than that; it goes on in any case. @returns whether it has ended. @throws what it throws by then */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const patience = new AbortController();
  const late = pause(milliseconds, false, { signal: patience.signal }).catch(() => false);
  return Promise.race([work.then(() => true), late]).finally(() => patience.abort());
}
