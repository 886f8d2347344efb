import { INSTALMENT_KIND, type InstalmentKind } from '../../../../shared/domain/contracts';
import { amountText } from '../../../../shared/kernel/amount-text';
import { type Fen } from '../../../../shared/kernel/money';

/**
 * Returns the title, in Chinese, of a work item about an instalment or its payment: the project year, the kind and the
 * amount.
 */
export function instalmentTitle({ yearOrdinal, kind }: { yearOrdinal: number; kind: InstalmentKind }, amountFen: Fen) {
  return `第 ${yearOrdinal} 项目年度${INSTALMENT_KIND.labels[kind].zh},${amountText(amountFen)} 元`;
}
