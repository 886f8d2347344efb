import { type FollowedEvent } from './projection/followed-event';
import { type OwnWrite } from '../record/write/own-write';
import { type Projection } from './projection/place-projection';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

/** Declares how a subgraph applies the events of another subgraph. */
export type Follower = {
  follows: SubgraphName;
  /** The projections that the subgraph maintains from the other subgraph's events. */
  keeps: readonly Projection[];
  /**
   * Writes further changes that the event causes in this subgraph. The record names the Hub as the actor. The function
   * must do nothing for an event that was applied before.
   */
  apply?: (own: OwnWrite, event: FollowedEvent) => Promise<void>;
  /**
   * Recomputes the rows of this subgraph that are derived from the projections. A rebuild calls it last. If the other
   * subgraph lost events in a restore, these rows may still contain the effects of the lost events.
   */
  renew?: (own: OwnWrite) => Promise<void>;
};
