import { type Log } from '../runtime/log';
import { Recurring } from '../runtime/recurring';
import { type GatewayClient } from './ask-gateway';
import { type Followings } from '../follow/followings';

/** While the gateway does not answer, it is asked less and less often, down to this. */
const MOST_MILLISECONDS = 15_000;

export type Polling = { stop(): Promise<void> };

/** Each follower of a subgraph that is a process of its own polls by itself: one that stands still holds up no other. */
export function pollGateway(
  followings: Followings,
  { client, milliseconds, log }: { client: GatewayClient; milliseconds: number; log: Log },
): Polling {
  const rhythm = { title: 'A follower stands still.', milliseconds, mostMilliseconds: MOST_MILLISECONDS, log };
  const polls = followings.each.map((following) => {
    return new Recurring(() => following.catchUp(), { ...rhythm, about: following.about });
  });
  return {
    stop: async () => {
      const stopped = polls.map((poll) => poll.stop());
      await client.close();
      await Promise.all([followings.stop(), ...stopped]);
    },
  };
}
