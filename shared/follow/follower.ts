import { type FollowedEvent } from '../data/followed-event';
import { type OwnWrite } from '../data/own-write';
import { type Projection } from '../data/place-projection';
import { type SubgraphName } from '../subgraph-names';

/** What a subgraph does with the events of another one (architecture.md, Record and Projections). */
export type Follower = {
  follows: SubgraphName;
  /** The facts that it keeps of the other's. */
  keeps: readonly Projection[];
  /** What else the event changes here, as a write of the hub itself; with an event that was applied before, nothing. */
  apply?: (own: OwnWrite, event: FollowedEvent) => Promise<void>;
};
