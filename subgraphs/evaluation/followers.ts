import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { keptLots, keptPlaces, lotOf } from '../../shared/follow/projection/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { POLICIES } from '../../shared/policy/policy';
import { newMark } from './assessment/due/mark';
import { expectAtStation, expectOfLot } from './submission/expectation/expectation.commands';
import { onTransaction } from './transaction';

/**
 * The followers of the other subgraphs. An event about a station or a lot changes what contractors and districts must
 * submit. An event about a lot also changes which project years must be scored. Every event marks the subjects that it
 * concerns as due for assessment.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces], apply },
  { follows: 'personnel', keeps: [], apply },
  { follows: 'finance', keeps: [keptLots], apply, renew },
];

async function apply({ access, today }: OwnWrite, event: FollowedEvent): Promise<void> {
  const tx = onTransaction(access);
  const expecting = { today, policies: POLICIES };
  const { type, id } = event.subject;
  if (type === 'Station') await expectAtStation(tx, id, expecting);
  if (type === 'Lot') await expectOfLot(tx, id, expecting);
  await tx.assessment.due.markConcerned([event], newMark());
  const lot = lotOf(event);
  if (lot !== null) await tx.unscoredLots.keep([{ lotId: id, stationId: lot.stationId }]);
}

/** Recomputes the rows of unscored lots after a rebuild, because a lot may have changed in ways that no event shows. */
async function renew({ access }: OwnWrite): Promise<void> {
  await onTransaction(access).unscoredLots.keepAll();
}
