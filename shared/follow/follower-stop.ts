/**
 * The error that is thrown if the feed has a gap. A follower depends on a complete feed, so it stops before the first
 * event that it would have to skip.
 */
export class FeedGapError extends Error {
  override readonly name = 'FeedGapError';
}

/**
 * The error that is thrown if the record of the other subgraph was replaced, because its database was restored. Another
 * event has replaced the last applied event, or the record ends before that event. The follower stops until `rebuild`
 * has read the record from the start.
 */
export class RecordReplacedError extends Error {
  override readonly name = 'RecordReplacedError';
}

/**
 * The error that is thrown if a follower cannot apply an event although the database works. The event lacks a fact or
 * breaks a constraint. The follower must not skip the event. It applies no event of the same page, and tries again at
 * each poll.
 */
export class EventRefusedError extends Error {
  override readonly name = 'EventRefusedError';

  constructor(
    readonly event: EventPosition,
    override readonly cause: unknown,
  ) {
    super(`Event ${event.sequence} of chain ${event.chain} cannot be applied.`);
  }
}

/** The chain of an event in the record of its subgraph, and its sequence in the chain. */
export type EventPosition = { chain: string; sequence: number };

/** The causes for which a follower stops. `/health/ready` and the log show these names. */
export const FOLLOWER_STOPS = ['RECORD_REPLACED', 'FEED_GAP', 'EVENT_REFUSED'] as const;
export type FollowerStop = (typeof FOLLOWER_STOPS)[number];

/** Returns the cause for which an error stops a follower; null if the next poll may succeed. */
export function stopOf(error: unknown): FollowerStop | null {
  if (error instanceof RecordReplacedError) return 'RECORD_REPLACED';
  if (error instanceof EventRefusedError) return 'EVENT_REFUSED';
  return error instanceof FeedGapError ? 'FEED_GAP' : null;
}
