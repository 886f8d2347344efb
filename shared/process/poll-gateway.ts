import { type Log } from '../runtime/log';
import { Recurring } from '../runtime/recurring';
import { type GatewayApi } from './ask-gateway';
import { type Followings } from '../follow/followings';

/** The longest pause between polls. While the gateway does not answer, the pause grows up to this length. */
const MOST_MILLISECONDS = 15_000;

/** The longest pause between polls while another subgraph records nothing, as a multiple of the usual pause. */
const QUIET_FACTOR = 10;
/** The longest such pause in any case. It is short, because events also decide who may read a row, and hold payments. */
const QUIET_MILLISECONDS = 5000;

export type Polling = { stop(): Promise<void> };

/**
 * Polls the gateway for each follower of a subgraph that runs as its own process. A follower that fails does not delay
 * the others.
 */
export function pollGateway(
  followings: Followings,
  { gateway, milliseconds, log }: { gateway: GatewayApi; milliseconds: number; log: Log },
): Polling {
  const rhythm = { title: 'Follower poll failed', milliseconds, mostMilliseconds: MOST_MILLISECONDS, log };
  const longestQuiet = Math.min(milliseconds * QUIET_FACTOR, QUIET_MILLISECONDS);
  const polls = followings.each.map((following) => {
    const quiet = { milliseconds: () => following.quietMilliseconds(), mostMilliseconds: longestQuiet };
    return new Recurring(() => following.catchUp(), { ...rhythm, quiet, about: following.about });
  });
  return {
    stop: async () => {
      const stopped = polls.map((poll) => poll.stop());
      await gateway.close();
      await Promise.all([followings.stop(), ...stopped]);
    },
  };
}
