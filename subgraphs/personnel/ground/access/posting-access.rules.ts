import { addDays, addMonths, projectYearOf } from '../../../../shared/kernel/dates/period';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { accessMonthsAt } from '../../../../shared/policy/personal-data';
import { type PostingAccessRow } from '../posting/posting-access.row';
import { type SignedYearRow } from './signed-year.row';

type Ended = { contractorId: string; endsOn: string };
type Lot = Pick<PlaceLotRow, 'lotId' | 'contractorId' | 'startsOn'>;
type Signed = Pick<SignedYearRow, 'lotId' | 'yearOrdinal' | 'signedOn'>;

/** The lots of a station, and their signed project years. */
type Known = { lots: readonly Lot[]; signed: readonly Signed[] };

/** Returns the row with the last day on which offices may read the worker of an ended posting. */
export function accessRow(
  { id: postingId, contractorId, endsOn }: Ended & { id: string },
  known: Known,
  district: string,
): PostingAccessRow {
  return { postingId, until: accessUntil({ contractorId, endsOn }, known, accessMonthsAt(district, endsOn)) };
}

/**
 * Returns the last day on which offices may read the worker of an ended posting. This is the day `months` months after
 * the end of the posting. It is earlier if the evaluation of the project year in which the posting ended is signed
 * before. Then it is the day before the signature.
 */
function accessUntil({ contractorId, endsOn }: Ended, known: Known, months: number): string {
  const own = known.lots.filter((lot) => lot.contractorId === contractorId);
  const signed = own.flatMap(({ lotId, startsOn }) => {
    const year = projectYearOf(startsOn, endsOn)?.ordinal;
    return known.signed.filter((each) => each.lotId === lotId && each.yearOrdinal === year);
  });
  const days = signed.map(({ signedOn }) => addDays(signedOn, -1));
  return [addMonths(endsOn, months), ...days].sort()[0] ?? endsOn;
}
