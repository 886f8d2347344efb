import { type LotRow } from '../../ground/lot/lot.row';
import { type FollowedPosting } from './followed-posting';

type Posting = Pick<FollowedPosting, 'stationId' | 'contractorId' | 'startsOn'>;

/** Those lots of the station for which somebody who begins there works: his employer's, from their signature to their last day. */
export function lotsOf<L extends LotRow>(lots: readonly L[], { contractorId, startsOn }: Posting): L[] {
  return lots.filter(
    (lot) =>
      lot.contractorId === contractorId &&
      (lot.status === 'ACTIVE' || lot.status === 'HELD') &&
      lot.signedOn <= startsOn &&
      startsOn <= lot.endsOn,
  );
}

/** With the first day on which somebody is on post; null where that is known. */
export function staffed(lot: LotRow, { startsOn }: Posting): LotRow | null {
  return lot.staffedOn !== null && lot.staffedOn <= startsOn ? null : { ...lot, staffedOn: startsOn };
}
