import { keptPlaces } from '../../shared/data/place-projection';
import { type Follower } from '../../shared/follow/follower';

/** The lots are its own: it follows only where the stations are. */
export const followers: readonly Follower[] = [{ follows: 'stations', keeps: [keptPlaces] }];
