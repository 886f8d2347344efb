import { z } from 'zod';
import { encodePosition } from '../record/events/feed-cursor';
import { RecordReplacedError } from './follower-stop';
import { type FollowedEvent, followedEventSchema } from './projection/followed-event';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

export type FeedPage = { events: readonly FollowedEvent[]; hasNextPage: boolean };

/**
 * Reads a page of the events of another subgraph that come after a position. The events of a chain are in the order of
 * their sequences.
 * @throws RecordReplacedError if the record ends before the position
 */
export type ReadFeed = (follows: SubgraphName, position: ReadonlyMap<string, number>) => Promise<FeedPage>;

/**
 * The error that is thrown if the graph refuses a query. `code` and `field` come from the first error of the answer.
 * `field` is null if that error names no field.
 */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';

  constructor(
    readonly code: string,
    readonly field: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** The schema of the error details that a {@link GraphRefusal} keeps. */
export const refusalSchema = z.object({ code: z.string(), field: z.string().nullable().default(null) });

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
 * Returns whether an error says that the record ends before the position. The follower builds the cursor from its
 * position, so the cursor is always well formed. A refused cursor therefore lies beyond the end of the record. The
 * function also checks the field of the error, because a subgraph of another version may refuse the query for another
 * reason.
 */
function isBeyondRecord(error: unknown): boolean {
  return error instanceof GraphRefusal && error.code === 'BAD_USER_INPUT' && error.field === 'after';
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
