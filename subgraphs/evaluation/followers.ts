import { type FollowedEvent } from '../../shared/data/followed-event';
import { type OwnWrite } from '../../shared/data/own-write';
import { keptLots, keptPlaces } from '../../shared/data/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { newMark } from './assessment/mark';
import { onTransaction } from './transaction';

/** Where a station is, and who serves it; and that whoever an event concerns is to be assessed anew. */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces], apply: markConcerned },
  { follows: 'personnel', keeps: [], apply: markConcerned },
  { follows: 'finance', keeps: [keptLots], apply: markConcerned },
];

async function markConcerned({ access }: OwnWrite, event: FollowedEvent): Promise<void> {
  await onTransaction(access).assessment.due.markConcerned([event], newMark());
}
