import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Term, countsFrom } from '../../../../shared/kernel/dates/term';
import { type LotRow } from '../../ground/lot/lot.row';
import { type StaffPosting } from './followed-posting';

/**
 * What is known of the stations of lots: postings of workers, every lot of the contractors there, and the last day up
 * to which postings count.
 */
export type StaffFacts = { postings: readonly StaffPosting[]; lots: readonly LotRow[]; by: PlainDate };

/**
 * Returns the lot with the first day, up to `by`, from which a posting of its contractor's staff counts for it (see
 * `countsFrom`). Null if the lot already records this day or an earlier one, if there is no such day, and for a lot that
 * is terminated.
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
