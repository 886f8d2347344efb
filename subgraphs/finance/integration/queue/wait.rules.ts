const MINUTE_MILLISECONDS = 60_000;

/** The longest pause after a failure: four hours. */
export const LONGEST_PAUSE_MILLISECONDS = 240 * MINUTE_MILLISECONDS;

/**
 * The time for which a lease is valid. An attempt takes less time, so a process does not lose its lease while it sends.
 * If the process dies, another process takes over when the lease ends.
 */
export const LEASE_MILLISECONDS = MINUTE_MILLISECONDS;
/**
 * The maximum time from now to the end of a valid lease. The clock of the process that holds the lease may be a minute
 * ahead.
 */
const FURTHEST_LEASE_MILLISECONDS = 2 * LEASE_MILLISECONDS;

/**
 * The two times that decide whether a wait with a stored end is over. It is over if its end is not after `now`. It is
 * also over if its end is after `latest`, because no wait takes that long. Such an end was stored before the clock was
 * set back. Without `latest`, deliveries would stop until that end.
 */
export type Wait = { now: string; latest: string };

/**
 * Returns the times that decide whether a pause after a failure is over: now, and the latest end that a pause can have.
 */
export function pauseAt(now: Date): Wait {
  return waitAt(now, LONGEST_PAUSE_MILLISECONDS);
}

/** Returns the times that decide whether a lease is over: now, and the latest end that a valid lease can have. */
export function leaseAt(now: Date): Wait {
  return waitAt(now, FURTHEST_LEASE_MILLISECONDS);
}

/** Returns whether a wait until this time is over. Null means that there is no wait, so the result is true. */
export function isOver(until: string | null, { now, latest }: Wait): boolean {
  return until === null || until <= now || until > latest;
}

function waitAt(now: Date, longest: number): Wait {
  return { now: now.toISOString(), latest: new Date(now.getTime() + longest).toISOString() };
}
