import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { isOver, keptContractors, keptLots, keptPlaces, lotOf } from '../../shared/follow/projection/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onTransaction } from './transaction';

/**
 * Follows where a station is, who serves it, and where an employer is registered. If a contractor's last lot at a
 * station ends, its postings there end too.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces] },
  { follows: 'finance', keeps: [keptLots, keptContractors], apply: endPostings },
];

async function endPostings({ access, today }: OwnWrite, event: FollowedEvent): Promise<void> {
  const lot = lotOf(event);
  if (lot === null || lot.stationId === null || !isOver(lot, today)) return;
  await endPostingsOfEndedLots(onTransaction(access), today, lot.stationId);
}
