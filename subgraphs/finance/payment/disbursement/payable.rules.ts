import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { refusedByEvery } from '../../../../shared/policy/guard';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { amountText } from '../../../../shared/kernel/amount-text';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { type Payee, assertAccount } from '../payment-account/account-in-force.rules';
import { type DisbursementRow } from './disbursement.row';

/** The facts that decide whether a payment may be made: its lot, its instalment, and all payments of the lot. */
export type Course = {
  lot: Pick<LotRow, 'status' | 'priceFen'>;
  instalment: Pick<InstalmentRow, 'kind' | 'status' | 'withheldClause'>;
  payments: readonly DisbursementRow[];
};

/**
 * Checks that the instalment may be paid (FN-3). A held or withheld instalment must not be paid. On a terminated lot,
 * only the settlement may be paid.
 * @throws HubError INVALID_STATE if the instalment may not be paid
 */
export function assertPayable({ lot, instalment }: Course): void {
  if (instalment.status === 'HELD') throw invalidState('HELD', instalment.withheldClause === null ? HELD : WITHHELD);
  const isOver = lot.status === 'TERMINATED' || lot.status === 'SETTLED';
  if (isOver && instalment.kind !== 'SETTLEMENT') throw invalidState(lot.status, OVER);
}

/** The facts that decide whether a payment may be approved or made now: the facts of `Course`, and the payee. */
export type Paying = Course & Payee;

/**
 * Checks that the instalment may be paid, and that its contract has an account in force under the contractor's
 * registered name.
 * @throws HubError INVALID_STATE if one of these conditions fails
 */
export function assertPayableNow(course: Paying): void {
  assertPayable(course);
  assertAccount(course);
}

/**
 * Checks that this payment plus the lot's earlier payments (`spentFen`) does not exceed the price of the lot (FN-3).
 * @throws HubError RULE_VIOLATION if it does
 */
export function assertWithinPrice({ lot }: Course, spentFen: Fen, amountFen: Fen): void {
  if (amountFen <= addFen(lot.priceFen, -spentFen)) return;
  throw refusedByEvery('FN-3', abovePrice(amountFen, spentFen, lot.priceFen));
}

const HELD: Message = {
  zh: '该笔分期款因评估不合格暂停拨付,不能支付。标段已终止的,只支付结算款。原评估被新评估替代、标段恢复拨付的,该笔分期款一并恢复。',
  en: 'The instalment is held after an unqualified evaluation and cannot be paid. If the lot is terminated, only its settlement is paid. If a new evaluation supersedes the unqualified one and ends the hold on the lot, the instalment can be paid again.',
};
const WITHHELD: Message = {
  zh: '该笔分期款已由区县民政部门依据条款暂停支付,不能支付。请先由该部门恢复支付。',
  en: 'The district bureau has withheld the instalment under a clause, so it cannot be paid. The bureau must release it first.',
};
const OVER: Message = {
  zh: '该标段已终止,只能支付结算款。请先办理结算。',
  en: 'The lot has been terminated. Only its settlement can be paid. Settle the lot first.',
};
function abovePrice(amountFen: Fen, spentFen: Fen, priceFen: Fen): Message {
  const [amount, spent, price] = [amountFen, spentFen, priceFen].map(amountText);
  return {
    zh: `本笔支付(${amount} 元)与该标段其他支付(${spent} 元)合计不得超过标段价款(${price} 元),请核对各笔支付。`,
    en: `This payment (${amount}) plus the lot’s other payments (${spent}) must not exceed the lot’s price (${price}). Check the payments.`,
  };
}
