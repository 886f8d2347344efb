import { type FollowedEvent } from './projection/followed-event';
import { type OwnWrite } from '../record/write/own-write';
import { type Projection } from './projection/place-projection';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

/** What a subgraph does with the events of another one (architecture.md, Record and Projections). */
export type Follower = {
  follows: SubgraphName;
  /** The facts that it keeps of the other's. */
  keeps: readonly Projection[];
  /** What else the event changes here, as a write of the hub itself; with an event that was applied before, nothing. */
  apply?: (own: OwnWrite, event: FollowedEvent) => Promise<void>;
};
