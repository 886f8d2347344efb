import { type Connection } from '../store/connection/connection';
import { type FollowedEvent } from './projection/followed-event';
import { type FollowerPosition, type Reached, lockPosition, writePosition } from './follower-cursors';
import { OwnWrites, type OwnWriting } from '../record/write/own-write';
import { inTransaction } from '../store/connection/transaction';
import { HubError } from '../kernel/errors';
import { databaseFaultOf } from '../store/connection/database-faults';
import { EventRefusedError, FeedGapError, RecordReplacedError } from './follower-stop';
import { type Follower } from './follower';

/**
 * The number of events that were applied, and the number of events that the follower itself recorded in response
 * (`written`).
 */
export type Applied = { applied: number; written: number };

/**
 * Applies one page of events in one transaction, so that their effects and the follower's new position commit together.
 * Events that were applied before are skipped.
 * @throws FeedGapError if an event is missing
 * @throws RecordReplacedError if the previous hash of an event is not the hash of the last applied event
 * @throws EventRefusedError if an event cannot be applied
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
    const writes = await OwnWrites.begin(connection, writing);
    for (const event of news) {
      await orRefused(event, async () => {
        await keepEvent(connection, follower, event);
        await applyEffects(writes, follower, event);
      });
    }
    if (news.length > 0) await writePosition(connection, follows, position);
    return { applied: news.length, written: await writes.finish() };
  });
}

/**
 * Runs the work for one event. An error of the database, or a HubError UNAVAILABLE, is thrown unchanged.
 * @throws EventRefusedError for any other error
 */
async function orRefused({ chain, sequence }: FollowedEvent, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isFault = databaseFaultOf(error) !== null || (error instanceof HubError && error.code === 'UNAVAILABLE');
    throw isFault ? error : new EventRefusedError({ chain, sequence }, error);
  }
}

/** Applies an event to the projections of a follower. */
export async function keepEvent(connection: Connection, { keeps }: Follower, event: FollowedEvent): Promise<void> {
  for (const projection of keeps) await projection.apply(connection, event);
}

/** Writes the further changes that an event causes in the subgraph of the follower. */
export async function applyEffects(writes: OwnWrites, { apply }: Follower, event: FollowedEvent): Promise<void> {
  if (apply !== undefined) await writes.run({ requestId: event.requestId, work: (own) => apply(own, event) });
}

/**
 * Returns the events that come after the follower's position, and advances the position past them.
 * @throws FeedGapError if an event is missing
 * @throws RecordReplacedError if the previous hash of an event is not the hash of the last applied event
 */
export function newEvents(events: readonly FollowedEvent[], position: FollowerPosition): FollowedEvent[] {
  return events.filter(({ chain, sequence, hash, previousHash }) => {
    const last = position.get(chain) ?? BEFORE_ALL;
    if (sequence <= last.sequence) return false;
    if (sequence !== last.sequence + 1)
      throw new FeedGapError(`The feed has a gap in chain ${chain}: event ${sequence} follows event ${last.sequence}.`);
    if (last.hash !== null && last.hash !== previousHash)
      throw new RecordReplacedError(
        `Event ${sequence} of chain ${chain} does not follow the last applied event, so the record was replaced. ` +
          'Rebuild the projections.',
      );
    position.set(chain, { sequence, hash });
    return true;
  });
}

const BEFORE_ALL: Reached = { sequence: 0, hash: null };
