import { addDays, addMonths, projectYearOf } from '../../../../shared/kernel/dates/period';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type SignedYearRow } from './signed-year.row';

type Ended = { contractorId: string; endsOn: string };
type Lot = Pick<PlaceLotRow, 'lotId' | 'contractorId' | 'startsOn'>;
type Signed = Pick<SignedYearRow, 'lotId' | 'yearOrdinal' | 'signedOn'>;

/**
 * Returns the last day on which an office reads the worker of an ended posting: the day before the evaluation of that
 * project year was signed, at most some months after the end.
 * @param known the lots of the station, and their signed project years
 */
export function accessUntil(
  { contractorId, endsOn }: Ended,
  known: { lots: readonly Lot[]; signed: readonly Signed[] },
  months: number,
): string {
  const own = known.lots.filter((lot) => lot.contractorId === contractorId);
  const signed = own.flatMap(({ lotId, startsOn }) => {
    const year = projectYearOf(startsOn, endsOn)?.ordinal;
    return known.signed.filter((each) => each.lotId === lotId && each.yearOrdinal === year);
  });
  const days = signed.map(({ signedOn }) => addDays(signedOn, -1));
  return [addMonths(endsOn, months), ...days].sort()[0] ?? endsOn;
}
