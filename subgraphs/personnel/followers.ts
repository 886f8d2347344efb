import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { isOver, keptContractors, keptLots, keptPlaces, lotOf } from '../../shared/follow/projection/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { renewAccess } from './ground/access/renew-access.commands';
import { changesSignedYears, keptSignedYears } from '../../shared/follow/projection/signed-year-projection';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onTransaction } from './transaction';

/**
 * Follows where a station is, who serves it, and where an employer is registered. If a contractor's last lot at a
 * station ends, its postings there end too. If an evaluation is signed, offices no longer read the workers who had left
 * by then.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces] },
  { follows: 'finance', keeps: [keptLots, keptContractors], apply: endPostings },
  { follows: 'evaluation', keeps: [keptSignedYears], apply: endAccess },
];

/**
 * Derives the access of offices to workers again when a project year is signed, or opened again. Access ends for
 * workers whose postings ended in that year.
 */
async function endAccess({ access }: OwnWrite, event: FollowedEvent): Promise<void> {
  if (!changesSignedYears(event) || event.stationId === null) return;
  await renewAccess(onTransaction(access), [event.stationId]);
}

async function endPostings({ access, today }: OwnWrite, event: FollowedEvent): Promise<void> {
  const lot = lotOf(event);
  if (lot === null || lot.stationId === null || !isOver(lot, today)) return;
  await endPostingsOfEndedLots(onTransaction(access), today, lot.stationId);
}
