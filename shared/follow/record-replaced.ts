/**
 * The feed has a gap. A follower depends on a complete feed, so it stops before the first event that it would have to
 * skip.
 */
export class FeedGapError extends Error {
  override readonly name = 'FeedGapError';
}

/**
 * The record is no longer the one that was followed: another event has replaced an applied one, or the record ends
 * before it. The other database was restored. The follower stops until `rebuild` has read the record from the start.
 */
export class RecordReplacedError extends Error {
  override readonly name = 'RecordReplacedError';
}

/** The causes for which a follower stops, as `/health/ready` and the log name them. */
export const FOLLOWER_STOPS = ['RECORD_REPLACED', 'FEED_GAP'] as const;
export type FollowerStop = (typeof FOLLOWER_STOPS)[number];

/** Returns the cause for which an error stops a follower; null if the next poll may succeed. */
export function stopOf(error: unknown): FollowerStop | null {
  if (error instanceof RecordReplacedError) return 'RECORD_REPLACED';
  return error instanceof FeedGapError ? 'FEED_GAP' : null;
}
