import { type FollowedEvent } from './projection/followed-event';
import { type FollowerPosition, lockPosition, lockWholePosition, writePosition } from './follower-cursors';
import { OwnWrites, type OwnWriting } from '../record/write/own-write';
import { type Projection, countProjection, emptyProjection } from './projection/place-projection';
import { inTransaction } from '../store/connection/transaction';
import { type Applying, applyEvent, newEvents } from './apply-page';
import { type ReadFeed } from './feed';
import { type Follower } from './follower';

export type Rebuilding = OwnWriting & { followers: readonly Follower[]; readFeed: ReadFeed };
export type Rebuilt = { table: string; rows: number };

/**
 * Rebuilds the projection from the first event of everything that is followed, in one transaction, and moves the
 * position to the end. Other effects of an event run only if it was not applied before. Two subgraphs in one process
 * must rebuild one after the other: on SQLite each would wait for the other's database.
 */
export function rebuildPlace({ followers, readFeed, ...writing }: Rebuilding): Promise<Rebuilt[]> {
  return inTransaction(writing.source, async (connection) => {
    const writes = new OwnWrites(connection, writing);
    for (const follower of followers) await rebuildFrom(follower, { connection, writes, readFeed });
    await writes.finish();
    const rebuilt: Rebuilt[] = [];
    for (const projection of followers.flatMap(({ keeps }) => keeps)) {
      rebuilt.push({ table: projection.table, rows: await countProjection(connection, projection) });
    }
    return rebuilt;
  });
}

type ApplyingFeed = Applying & { readFeed: ReadFeed };

async function rebuildFrom(follower: Follower, { readFeed, ...applying }: ApplyingFeed): Promise<void> {
  const { connection } = applying;
  const { follows, keeps } = follower;
  const applied = await lockWholePosition(connection, follows);
  for (const projection of keeps) await emptyProjection(connection, projection);
  const position: FollowerPosition = new Map();
  for (let hasNextPage = true; hasNextPage;) {
    const page = await readFeed(follows, position);
    for (const [chain, last] of await lockPosition(connection, follows, chainsOf(page.events)))
      applied.set(chain, last);
    for (const event of newEvents(page.events, position)) {
      const isKnown = event.sequence <= (applied.get(event.chain) ?? 0);
      await (isKnown ? keepAgain(keeps, applying, event) : applyEvent(applying, follower, event));
    }
    ({ hasNextPage } = page);
  }
  const gone = [...applied.keys()].map((chain): [string, number] => [chain, position.get(chain) ?? 0]);
  await writePosition(connection, follows, new Map([...gone, ...position]));
}

async function keepAgain(keeps: readonly Projection[], { connection }: Applying, event: FollowedEvent): Promise<void> {
  for (const projection of keeps) await projection.apply(connection, event);
}

function chainsOf(events: readonly FollowedEvent[]): string[] {
  return events.map(({ chain }) => chain);
}
