import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { keptLots, keptPlaces } from '../../shared/follow/projection/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { POLICIES } from '../../shared/policy/policy';
import { newMark } from './assessment/assessment/mark';
import { expectAtStation, expectOfLot } from './submission/submission/expectation.commands';
import { onTransaction } from './transaction';

/**
 * Where a station is and who serves it: what its contractor and its district have to send follows from it. And whoever an event
 * concerns, of whichever subgraph, is to be assessed anew.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces], apply },
  { follows: 'personnel', keeps: [], apply },
  { follows: 'finance', keeps: [keptLots], apply },
];

async function apply({ access, today }: OwnWrite, event: FollowedEvent): Promise<void> {
  const tx = onTransaction(access);
  const expecting = { today, policies: POLICIES };
  const { type, id } = event.subject;
  if (type === 'Station') await expectAtStation(tx, id, expecting);
  if (type === 'Lot') await expectOfLot(tx, id, expecting);
  await tx.assessment.due.markConcerned([event], newMark());
}
