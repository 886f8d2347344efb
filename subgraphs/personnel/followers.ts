import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { isOver, keptContractors, keptLots, keptPlaces, lotOf } from '../../shared/follow/projection/place-projection';
import { keptSuspensions } from '../../shared/follow/projection/suspension-projection';
import { type Follower } from '../../shared/follow/follower';
import { renewAccess } from './ground/access/renew-access.commands';
import { changesSignedYears, keptSignedYears } from '../../shared/follow/projection/signed-year-projection';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onTransaction } from './transaction';

/**
 * The followers of this subgraph. Each processes the events of another subgraph. The stations subgraph reports the
 * divisions and suspensions of stations. The finance subgraph reports lots, and where contractors are registered. The
 * evaluation subgraph reports signed evaluations. When a contractor's last lot at a station ends, its postings there
 * end too. When an evaluation is signed, offices can no longer read the workers who left in the evaluated project year.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces, keptSuspensions] },
  { follows: 'finance', keeps: [keptLots, keptContractors], apply: endPostings },
  { follows: 'evaluation', keeps: [keptSignedYears], apply: endAccess },
];

/**
 * Recomputes the last days on which offices may read workers, after an evaluation was signed or superseded. A signed
 * evaluation ends the access to workers whose postings ended in the evaluated project year.
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
