import { type Fen } from '../../../shared/money';
import { type PlainDate, addDays, projectYearOf } from '../../../shared/period';
import { type LotRow } from '../lot/lot.row';
import { type InstalmentRow } from './instalment.row';

/** 保障中小企业款项支付条例 (2025), article 9: offices pay within 30 days. The plan sets no day of its own. */
const DAYS_TO_PAY = 30;
const LAST_YEAR = 3;

/** What the settlement of a terminated lot says is owed: the one thing of it that is still paid (FN-3). */
export function settlementInstalment(lot: LotRow, owedFen: Fen, made: { id: string; today: PlainDate }): InstalmentRow {
  const { contractId, contractorId, districtCode, stationId } = lot;
  const endedOn = lot.terminatedOn ?? made.today;
  return {
    ...{ id: made.id, lotId: lot.id, contractId, contractorId, districtCode, stationId },
    yearOrdinal: Math.min(projectYearOf(lot.startsOn, endedOn)?.ordinal ?? 1, LAST_YEAR),
    ...{ kind: 'SETTLEMENT', milestone: 'SETTLEMENT', status: 'DUE', heldFrom: null, amountFen: owedFen },
    dueOn: addDays(made.today, DAYS_TO_PAY),
  };
}
