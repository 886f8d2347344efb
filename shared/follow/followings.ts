import { allTried, endsWithin } from '../runtime/timeout';
import { type Follower } from './follower';
import { type Lag, Following, type FollowingSetting } from './following';
import { PollGate } from './poll-gate';

/** What a mutation can make a subgraph poll at most. */
const POLLS_APART_MILLISECONDS = 1000;
/** A mutation does not wait longer for what another subgraph may know: a follower that is far behind has its own time. */
const LONGEST_WAIT_MILLISECONDS = 3000;

export type FollowingsSetting = FollowingSetting & { followers: readonly Follower[]; pollsApartMilliseconds?: number };

/** All that one subgraph follows, in this process. */
export class Followings {
  readonly each: readonly Following[];
  private readonly gate: PollGate;

  constructor(private readonly setting: FollowingsSetting) {
    const { followers, pollsApartMilliseconds = POLLS_APART_MILLISECONDS } = setting;
    this.each = followers.map((follower) => new Following(follower, setting));
    this.gate = new PollGate(() => this.catchUp(), pollsApartMilliseconds);
  }

  /** Applies all that is on record now. @throws the first failure, when all were tried */
  async catchUp(): Promise<void> {
    await allTried(this.each.map((following) => following.catchUp()));
  }

  /** For a mutation that has met an id which is unknown here. It never throws: what stays unknown is not there. */
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

  /** Ends with the pages under way. */
  async stop(): Promise<void> {
    await Promise.all(this.each.map((following) => following.stop()));
  }
}
