import { type Fen } from '../../../../shared/kernel/money';
import { type PlainDate, addDays, projectYearOf } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type InstalmentRow } from './instalment.row';

/** 保障中小企业款项支付条例 (2025), article 9: offices pay within 30 days. The plan sets no day of its own. */
const DAYS_TO_PAY = 30;

/** What the settlement of a terminated lot says is owed: the one thing of it that is still paid (FN-3). */
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
    heldFrom: null,
    amountFen: owedFen,
    dueOn: addDays(made.today, DAYS_TO_PAY),
  };
}

/** The project year in which a lot has ended: its last one where it was held until after its term, its first where it had not begun. */
function yearOfEnd({ startsOn, endsOn }: LotRow, endedOn: PlainDate): number {
  return projectYearOf(startsOn, endedOn < endsOn ? endedOn : endsOn)?.ordinal ?? 1;
}
