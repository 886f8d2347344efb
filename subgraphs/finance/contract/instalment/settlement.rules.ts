import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate, addDays, projectYearOf } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { NOT_HELD } from './instalment-course.rules';
import { type InstalmentRow } from './instalment.row';

/** Offices pay within 30 days (保障中小企业款项支付条例, 2025, article 9). The plan (方案) sets no other period. */
const DAYS_TO_PAY = 30;

/**
 * Returns the instalment for the amount that the settlement of a terminated lot owes, in fen. It is the only payment
 * that the lot still gets (FN-3).
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
  };
}

/**
 * Returns the project year in which a lot ended. It is the last year for a lot that was held beyond its term, and the
 * first year for a lot that had not started.
 */
function yearOfEnd({ startsOn, endsOn }: LotRow, endedOn: PlainDate): number {
  return projectYearOf(startsOn, endedOn < endsOn ? endedOn : endsOn)?.ordinal ?? 1;
}
