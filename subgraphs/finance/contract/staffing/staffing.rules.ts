import { type LotRow } from '../../ground/lot/lot.row';
import { type FollowedPosting } from './followed-posting';

type Posting = Pick<FollowedPosting, 'stationId' | 'contractorId' | 'startsOn'>;

/**
 * Returns the lots of the station that a posting serves: the lots of the worker's employer, from their signing to their
 * last day.
 */
export function lotsOf<L extends LotRow>(lots: readonly L[], { contractorId, startsOn }: Posting): L[] {
  return lots.filter(
    (lot) =>
      lot.contractorId === contractorId &&
      (lot.status === 'ACTIVE' || lot.status === 'HELD') &&
      lot.signedOn <= startsOn &&
      startsOn <= lot.endsOn,
  );
}

/**
 * Returns the lot with the first day of the posting as the day since which somebody is on post. Null if the lot already
 * records an earlier or equal day.
 */
export function staffed(lot: LotRow, { startsOn }: Posting): LotRow | null {
  return lot.staffedOn !== null && lot.staffedOn <= startsOn ? null : { ...lot, staffedOn: startsOn };
}
