import { type Connection } from '../store/connection/connection';
import { type FollowedEvent } from './projection/followed-event';
import { type FollowerPosition, lockPosition, writePosition } from './follower-cursors';
import { OwnWrites, type OwnWriting } from '../record/write/own-write';
import { inTransaction } from '../store/connection/transaction';
import { type Follower } from './follower';

/**
 * Reports that the feed has a gap. A follower depends on a complete feed, so it stops before the first event that it
 * would have to skip.
 */
export class FeedGapError extends Error {
  override readonly name = 'FeedGapError';
}

/** The number of new events, and the number of events that the follower itself recorded in response. */
export type Applied = { applied: number; written: number };

/**
 * Applies one page in one transaction, so effects and position commit together. Events that were applied before are
 * skipped.
 * @throws FeedGapError if an event is missing
 */
export function applyPage(writing: OwnWriting, follower: Follower, events: readonly FollowedEvent[]): Promise<Applied> {
  return inTransaction(writing.source, async (connection) => {
    const { follows } = follower;
    const position = await lockPosition(
      connection,
      follows,
      events.map(({ chain }) => chain),
    );
    const news = newEvents(events, position);
    const writes = new OwnWrites(connection, writing);
    for (const event of news) await applyEvent({ connection, writes }, follower, event);
    if (news.length > 0) await writePosition(connection, follows, position);
    return { applied: news.length, written: await writes.finish() };
  });
}

export type Applying = { connection: Connection; writes: OwnWrites };

export async function applyEvent(applying: Applying, follower: Follower, event: FollowedEvent): Promise<void> {
  const { connection, writes } = applying;
  for (const projection of follower.keeps) await projection.apply(connection, event);
  const { apply } = follower;
  if (apply !== undefined) await writes.run({ requestId: event.requestId, work: (own) => apply(own, event) });
}

/** Returns the events after the position and advances it. @throws FeedGapError */
export function newEvents(events: readonly FollowedEvent[], position: FollowerPosition): FollowedEvent[] {
  return events.filter(({ chain, sequence }) => {
    const last = position.get(chain) ?? 0;
    if (sequence <= last) return false;
    if (sequence !== last + 1)
      throw new FeedGapError(`The feed has a gap: event ${sequence} follows event ${last} of the chain.`);
    position.set(chain, sequence);
    return true;
  });
}
