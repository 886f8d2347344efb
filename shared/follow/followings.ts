import { allTried, endsWithin } from '../runtime/timeout';
import { type Follower } from './follower';
import { type Lag, Following, type FollowingSetting } from './following';
import { PollGate } from './poll-gate';

/** The minimum time between two polls that mutations cause in a subgraph. */
const POLLS_APART_MILLISECONDS = 1000;
/**
 * The longest time for which a mutation waits for events from another subgraph. A follower that is far behind catches
 * up in the background.
 */
const LONGEST_WAIT_MILLISECONDS = 3000;

export type FollowingsSetting = FollowingSetting & { followers: readonly Follower[]; pollsApartMilliseconds?: number };

/** All followers of one subgraph in this process. */
export class Followings {
  readonly each: readonly Following[];
  private readonly gate: PollGate;

  constructor(private readonly setting: FollowingsSetting) {
    const { followers, pollsApartMilliseconds = POLLS_APART_MILLISECONDS } = setting;
    this.each = followers.map((follower) => new Following(follower, setting));
    this.gate = new PollGate(() => this.catchUp(), pollsApartMilliseconds);
  }

  /** Applies all events that are recorded now. @throws the first error, after all followers have tried */
  async catchUp(): Promise<void> {
    await allTried(this.each.map((following) => following.catchUp()));
  }

  /**
   * Polls once because a mutation names an id that this subgraph does not know. The method never throws. If the id
   * stays unknown, the mutation is refused with NOT_FOUND.
   */
  async pollOnce(): Promise<void> {
    const { subgraph, log } = this.setting;
    const polled = this.gate
      .pass()
      .catch((error: unknown) => log.warn('Follower poll for a mutation failed', { subgraph, error }));
    await endsWithin(LONGEST_WAIT_MILLISECONDS, polled);
  }

  lags(): Lag[] {
    return this.each.map((following) => following.lag());
  }

  /** Stops all followers. @returns a promise that resolves once their current pages are applied */
  async stop(): Promise<void> {
    await Promise.all(this.each.map((following) => following.stop()));
  }
}
