import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { keptLots, keptPlaces, lotOf } from '../../shared/follow/projection/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { POLICIES } from '../../shared/policy/policy';
import { newMark } from './assessment/due/mark';
import { expectAtStation, expectOfLot } from './submission/expectation/expectation.commands';
import { onTransaction } from './transaction';

/**
 * Follows the events of the other subgraphs. Events about stations and lots change what contractors and districts must
 * submit. Events about lots also change which project years must be scored. Each event marks the subjects that it
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

/** Derives again which lots are not scored, because a lot may have changed in ways that no event shows. */
async function renew({ access }: OwnWrite): Promise<void> {
  await onTransaction(access).unscoredLots.keepAll();
}
