import { type Message, invalidState, ruleViolation } from '../../../../shared/kernel/errors';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { type DisbursementRow } from './disbursement.row';

/** A payment of a lot, with all that the lot is and was paid. */
export type Course = {
  lot: Pick<LotRow, 'status' | 'priceFen'>;
  instalment: Pick<InstalmentRow, 'kind'>;
  payments: readonly DisbursementRow[];
};

/** FN-3: nothing is paid of a lot that is held and, once it was terminated, only its settlement. @throws HubError INVALID_STATE */
export function assertPayable({ lot, instalment }: Course): void {
  if (lot.status === 'HELD') throw invalidState('HELD', HELD);
  const isOver = lot.status === 'TERMINATED' || lot.status === 'SETTLED';
  if (isOver && instalment.kind !== 'SETTLEMENT') throw invalidState(lot.status, OVER);
}

/** FN-3: never above the price. @throws HubError RULE_VIOLATION */
export function assertWithinPrice({ lot }: Course, spentFen: Fen, amountFen: Fen): void {
  if (amountFen <= addFen(lot.priceFen, -spentFen)) return;
  throw ruleViolation({ rule: 'FN-3', clause: '五(二)' }, ABOVE_PRICE);
}

const HELD: Message = { zh: '标段已暂停支付。', en: 'The lot is held: nothing of it is paid.' };
const OVER: Message = { zh: '标段已终止,只支付结算款。', en: 'The lot was terminated: only its settlement is paid.' };
const ABOVE_PRICE: Message = {
  zh: '与已付金额合计将超过标段价款。',
  en: 'With what was paid it would exceed the price of the lot.',
};
