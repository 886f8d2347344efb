import { type FollowedEvent } from './projection/followed-event';
import { type OwnWrite } from '../record/write/own-write';
import { type Projection } from './projection/place-projection';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

/** Declares what a subgraph does with the events of another one. */
export type Follower = {
  follows: SubgraphName;
  /** The projections that it maintains from the other subgraph's events. */
  keeps: readonly Projection[];
  /**
   * Writes what else the event changes here, in the name of the Hub itself. It must do nothing for an event that was
   * applied before.
   */
  apply?: (own: OwnWrite, event: FollowedEvent) => Promise<void>;
};
