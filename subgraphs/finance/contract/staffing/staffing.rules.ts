import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { type InstalmentRow } from '../instalment/instalment.row';
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

/**
 * Whether STAFF_ON_POST is reached for a project year: for the first one when somebody is on post, for a later one of a lot that
 * has had somebody when the year begins. Nobody is posted to a hub: there each year begins with it.
 */
export function isStaffedFor(
  { yearOrdinal }: Pick<InstalmentRow, 'yearOrdinal'>,
  { stationId, staffedOn, startsOn }: Pick<LotRow, 'stationId' | 'staffedOn' | 'startsOn'>,
  today: PlainDate,
): boolean {
  const hasBegun = addYears(startsOn, yearOrdinal - 1) <= today;
  if (stationId === null) return hasBegun;
  return staffedOn !== null && staffedOn <= today && (hasBegun || yearOrdinal === 1);
}
