import { z } from 'zod';
import { encodePosition } from '../record/events/feed-cursor';
import { RecordReplacedError } from './follower-stop';
import { type FollowedEvent, followedEventSchema } from './projection/followed-event';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

export type FeedPage = { events: readonly FollowedEvent[]; hasNextPage: boolean };

/**
 * Reads a page of the events that another subgraph has recorded since the position, in ascending order of the chains.
 * @throws RecordReplacedError if the record ends before the position
 */
export type ReadFeed = (follows: SubgraphName, position: ReadonlyMap<string, number>) => Promise<FeedPage>;

/** The error when the graph refuses a query. `code` is the code of the first error. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Sends a query to the graph as FOLLOWER. `of` is the one subgraph that the query concerns.
 * @returns the data of the answer
 * @throws Error if the answer has no data or has errors
 */
export type AskGraph = (of: SubgraphName, source: string, variables: Record<string, unknown>) => Promise<unknown>;

const FEEDS: Readonly<Record<SubgraphName, string>> = {
  stations: 'stationEvents',
  personnel: 'personnelEvents',
  finance: 'financeEvents',
  evaluation: 'evaluationEvents',
};

const EVENTS_A_PAGE = 500;

export function feedReader(ask: AskGraph): ReadFeed {
  return async (follows, position) => {
    const feed = FEEDS[follows];
    const after = position.size === 0 ? null : encodePosition(position);
    const data = await ask(follows, documentOf(feed), { after }).catch((error: unknown) => {
      throw isBeyondRecord(error) ? new RecordReplacedError(BEYOND) : error;
    });
    return pageOf(data, feed);
  };
}

const BEYOND =
  'The record ends before the last applied event, so an older record has replaced it. Rebuild the projections.';

/**
 * Returns whether the record is shorter than the position. The follower built the cursor from its position, so a feed
 * refuses the cursor for no other reason.
 */
function isBeyondRecord(error: unknown): boolean {
  return error instanceof GraphRefusal && error.code === 'BAD_USER_INPUT';
}

function documentOf(feed: string): string {
  return `query Follow($after: Cursor) {
    ${feed}(after: $after, first: ${EVENTS_A_PAGE}) {
      pageInfo { hasNextPage }
      nodes { id chain sequence occurredAt action subject { type id } stationId districtCode requestId after previousHash hash }
    }
  }`;
}

function pageOf(data: unknown, feed: string): FeedPage {
  const { pageInfo, nodes } = z.object({ [feed]: pageSchema }).parse(data)[feed] ?? EMPTY;
  return { events: nodes, hasNextPage: pageInfo.hasNextPage };
}

const pageSchema = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean() }),
  nodes: z.array(followedEventSchema),
});
const EMPTY: z.output<typeof pageSchema> = { pageInfo: { hasNextPage: false }, nodes: [] };
