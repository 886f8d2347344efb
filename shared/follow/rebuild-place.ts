import { type FollowedEvent } from './projection/followed-event';
import {
  type FollowerPosition,
  forgetStepsAfter,
  lockPosition,
  lockWholePosition,
  sequencesOf,
  stepsOf,
  writePosition,
} from './follower-cursors';
import { OwnWrites, type OwnWriting } from '../record/write/own-write';
import { countProjection, emptyProjection } from './projection/place-projection';
import { grouped } from '../kernel/grouped';
import { inTransaction } from '../store/connection/transaction';
import { applyEffects, keepEvent, newEvents } from './apply-page';
import { type Connection } from '../store/connection/connection';
import { type ReadFeed } from './feed';
import { type Follower } from './follower';

export type Rebuilding = OwnWriting & { followers: readonly Follower[]; readFeed: ReadFeed };
export type Rebuilt = { table: string; rows: number };

/**
 * Rebuilds all projections of a subgraph in one transaction, in three steps. First it reads all events of each followed
 * subgraph again, from the first one, fills the projections, and moves the position to the end. Then it applies the
 * effects of the events that were not applied before: all events after the last one whose hash the follower knows.
 * After a restore, these include the events that replaced lost events. At the end it recomputes the rows that depend on
 * the projections. Two subgraphs in one process must rebuild one after the other: on SQLite each would wait for the
 * other's database.
 */
export function rebuildPlace({ followers, readFeed, ...writing }: Rebuilding): Promise<Rebuilt[]> {
  return inTransaction(writing.source, async (connection) => {
    const writes = await OwnWrites.begin(connection, writing);
    const rebuilt = new Map<Follower, Reread>();
    for (const follower of followers) rebuilt.set(follower, await rebuildFrom(follower, { connection, readFeed }));
    // The effects come last, because they read the projections, which must be rebuilt by then.
    for (const [follower, { known, position }] of rebuilt) {
      const range = { after: known, upTo: sequencesOf(position) };
      await everyEvent(follower.follows, { readFeed, ...range }, (event) => applyEffects(writes, follower, event));
    }
    for (const { renew } of followers) if (renew !== undefined) await writes.run({ requestId: null, work: renew });
    await writes.finish();
    const tables: Rebuilt[] = [];
    for (const projection of followers.flatMap(({ keeps }) => keeps)) {
      tables.push({ table: projection.table, rows: await countProjection(connection, projection) });
    }
    return tables;
  });
}

type Reading = { connection: Connection; readFeed: ReadFeed };
type Follows = Follower['follows'];

/**
 * For each chain, the last event that the follower recognises (`known`) and the last event that it has just read
 * (`position`).
 */
type Reread = { known: Map<string, number>; position: FollowerPosition };

/** Empties the projections of a follower and fills them again, from the first event. */
async function rebuildFrom(follower: Follower, { connection, readFeed }: Reading): Promise<Reread> {
  const { follows, keeps } = follower;
  const applied = await lockWholePosition(connection, follows);
  for (const projection of keeps) await emptyProjection(connection, projection);
  const known = new Map<string, number>();
  const position: FollowerPosition = new Map();
  for (let hasNextPage = true; hasNextPage;) {
    const page = await readFeed(follows, sequencesOf(position));
    const chains = page.events.map(({ chain }) => chain);
    for (const [chain, last] of await lockPosition(connection, follows, chains)) applied.set(chain, last);
    await recognise(page.events, { connection, follows, applied, known });
    for (const event of newEvents(page.events, position)) await keepEvent(connection, follower, event);
    ({ hasNextPage } = page);
  }
  for (const chain of applied.keys()) {
    await forgetStepsAfter(connection, follows, { chain, sequence: known.get(chain) ?? 0 });
    if (!position.has(chain)) position.set(chain, { sequence: 0, hash: null });
  }
  await writePosition(connection, follows, position);
  return { known, position };
}

type Recognising = {
  connection: Connection;
  follows: Follows;
  applied: FollowerPosition;
  known: Map<string, number>;
};

/**
 * Notes in `known`, for each chain, the last of these events that the follower applied before. The follower knows an
 * event by its hash, or by its sequence alone if no hash was kept.
 */
async function recognise(events: readonly FollowedEvent[], recognising: Recognising): Promise<void> {
  const { connection, follows, applied, known } = recognising;
  for (const [chain, ofChain] of grouped(events, ({ chain }) => chain)) {
    const last = applied.get(chain) ?? { sequence: 0, hash: null };
    const [from, to] = [ofChain[0]?.sequence ?? 0, ofChain.at(-1)?.sequence ?? 0];
    const steps = await stepsOf(connection, follows, { chain, from, to });
    for (const { sequence, hash } of ofChain) {
      const isKnown = last.hash === null ? sequence <= last.sequence : steps.get(sequence) === hash;
      if (isKnown) known.set(chain, sequence);
    }
  }
}

type Range = { after: ReadonlyMap<string, number>; upTo: ReadonlyMap<string, number> };

/** Calls `work` for each event after one position and up to another. The next poll applies the later events. */
async function everyEvent(
  follows: Follows,
  { readFeed, after, upTo }: Range & { readFeed: ReadFeed },
  work: (event: FollowedEvent) => Promise<void>,
): Promise<void> {
  const position: FollowerPosition = new Map([...after].map(([chain, sequence]) => [chain, { sequence, hash: null }]));
  for (let hasNextPage = true; hasNextPage;) {
    const page = await readFeed(follows, sequencesOf(position));
    const news = newEvents(page.events, position);
    for (const event of news) if (event.sequence <= (upTo.get(event.chain) ?? 0)) await work(event);
    ({ hasNextPage } = page);
  }
}
