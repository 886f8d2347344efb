import { type FollowedEvent } from '../../shared/data/followed-event';
import { type OwnWrite } from '../../shared/data/own-write';
import { keptLots, keptPlaces, keptPostings, postingOf } from '../../shared/data/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { POLICIES } from '../../shared/policy/policy';
import { expectAtStation, expectOfArrival, expectOfLot } from './submission/expectation.commands';
import { onTransaction } from './transaction';

/**
 * Where a station is, who serves it, and when somebody came there. From that follows what its contractor and its district have to
 * send, and by when.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces], apply: station },
  { follows: 'finance', keeps: [keptLots], apply: lot },
  { follows: 'personnel', keeps: [keptPostings], apply: arrival },
];

async function station({ access, today }: OwnWrite, { subject }: FollowedEvent): Promise<void> {
  if (subject.type !== 'Station') return;
  await expectAtStation(onTransaction(access), subject.id, { today, policies: POLICIES });
}

async function lot({ access, today }: OwnWrite, { subject }: FollowedEvent): Promise<void> {
  if (subject.type !== 'Lot') return;
  await expectOfLot(onTransaction(access), subject.id, { today, policies: POLICIES });
}

async function arrival({ access, today }: OwnWrite, event: FollowedEvent): Promise<void> {
  const posting = postingOf(event);
  if (posting === null) return;
  await expectOfArrival(onTransaction(access), posting, { today, policies: POLICIES });
}
