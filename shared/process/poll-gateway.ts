import { type Log } from '../runtime/log';
import { Recurring } from '../runtime/recurring';
import { type GatewayApi } from './ask-gateway';
import { type Applied } from '../follow/apply-page';
import { type Followings } from '../follow/followings';

/** The longest pause between polls. While the gateway does not answer, the pause grows up to this length. */
const MOST_MILLISECONDS = 15_000;

/** The longest pause between polls while another subgraph records nothing, as a multiple of the usual pause. */
const QUIET_FACTOR = 10;

export type Polling = { stop(): Promise<void> };

/**
 * Polls the gateway for each follower of a subgraph that runs as its own process. A follower that fails does not delay
 * the others.
 */
export function pollGateway(
  followings: Followings,
  { gateway, milliseconds, log }: { gateway: GatewayApi; milliseconds: number; log: Log },
): Polling {
  const quiet = { isQuiet: ({ applied }: Applied) => applied === 0, mostMilliseconds: milliseconds * QUIET_FACTOR };
  const rhythm = { title: 'Follower poll failed', milliseconds, mostMilliseconds: MOST_MILLISECONDS, quiet, log };
  const polls = followings.each.map((following) => {
    return new Recurring(() => following.catchUp(), { ...rhythm, about: following.about });
  });
  return {
    stop: async () => {
      const stopped = polls.map((poll) => poll.stop());
      await gateway.close();
      await Promise.all([followings.stop(), ...stopped]);
    },
  };
}
