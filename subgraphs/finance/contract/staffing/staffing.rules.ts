import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Term, countsFrom } from '../../../../shared/kernel/dates/term';
import { type LotRow } from '../../ground/lot/lot.row';
import { type StaffPosting } from './followed-posting';

/**
 * The facts that decide from which day staff is on post. `postings` are the postings at the stations of the lots.
 * `lots` are all lots that the contractors ever had at these stations. Postings count up to the day `by`.
 */
export type StaffFacts = { postings: readonly StaffPosting[]; lots: readonly LotRow[]; by: PlainDate };

/**
 * Returns the lot with `staffedOn` set to the first day of staff on post. This is the first day, up to `by`, from which
 * a posting of its contractor's staff counts for the lot (see `countsFrom`). Null if there is no such day, if the lot
 * already records this day or an earlier one, or if the lot was terminated.
 */
export function staffed(lot: LotRow, { postings, lots, by }: StaffFacts): LotRow | null {
  if (lot.status !== 'ACTIVE' && lot.status !== 'HELD') return null;
  const isServedAlike = ({ stationId, contractorId }: Pick<LotRow, 'stationId' | 'contractorId'>) =>
    stationId === lot.stationId && contractorId === lot.contractorId;
  const terms = lots.filter(isServedAlike).map(termOf);
  const days = postings.filter(isServedAlike).flatMap((posting) => countsFrom(posting, termOf(lot), terms) ?? []);
  const staffedOn = earliest(days.filter((day) => day <= by));
  if (staffedOn === null || (lot.staffedOn !== null && lot.staffedOn <= staffedOn)) return null;
  return { ...lot, staffedOn };
}

function termOf({ signedOn, startsOn, endsOn, terminatedOn }: LotRow): Term {
  return { signedOn, startsOn, endsOn, endedOn: terminatedOn };
}
