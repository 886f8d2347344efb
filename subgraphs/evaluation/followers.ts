import { keptLots, keptPlaces } from '../../shared/data/place-projection';
import { type Follower } from '../../shared/follow/follower';

/** Where a station is, and who serves it. */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces] },
  { follows: 'finance', keeps: [keptLots] },
];
