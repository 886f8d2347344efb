import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate, addDays, projectYearOf } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { NOT_HELD } from './instalment-course.rules';
import { type InstalmentRow } from './instalment.row';

/**
 * The number of days after the settlement within which an office must pay (保障中小企业款项支付条例, 2025, article 9). The plan
 * (方案) sets no other period.
 */
const DAYS_TO_PAY = 30;

/**
 * Returns the instalment for the amount, in fen, that is owed after the settlement of a terminated lot. After a
 * settlement, nothing else is paid on the lot (FN-3).
 */
export function settlementInstalment(lot: LotRow, owedFen: Fen, made: { id: string; today: PlainDate }): InstalmentRow {
  const { contractId, contractorId, districtCode, stationId } = lot;
  return {
    id: made.id,
    lotId: lot.id,
    contractId,
    contractorId,
    districtCode,
    stationId,
    yearOrdinal: yearOfEnd(lot, lot.terminatedOn ?? made.today),
    kind: 'SETTLEMENT',
    milestone: 'SETTLEMENT',
    status: 'DUE',
    ...NOT_HELD,
    amountFen: owedFen,
    dueOn: addDays(made.today, DAYS_TO_PAY),
    statusAt: null,
    dueAt: null,
  };
}

/**
 * Returns the ordinal of the project year in which a lot ended. If the lot was terminated after its term, this is the
 * last year of the term. If the lot ended before its first day, this is the first year.
 */
function yearOfEnd({ startsOn, endsOn }: LotRow, endedOn: PlainDate): number {
  return projectYearOf(startsOn, endedOn < endsOn ? endedOn : endsOn)?.ordinal ?? 1;
}
