import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { refusedByEvery } from '../../../../shared/policy/guard';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { amountText } from '../../../../shared/kernel/amount-text';
import { type LotRow } from '../../ground/lot/lot.row';

/**
 * The status of a lot changes only in these ways: ACTIVE ⇄ HELD → TERMINATED → SETTLED, and ACTIVE → TERMINATED. A hold
 * can be withdrawn. A termination cannot.
 */

/** Returns the lot as held; null if it is already held or has ended. */
export function held(lot: LotRow, today: PlainDate): LotRow | null {
  return lot.status === 'ACTIVE' ? { ...lot, status: 'HELD', heldOn: today } : null;
}

/** Returns the lot as active again; null if it is not held. */
export function released(lot: LotRow): LotRow | null {
  return lot.status === 'HELD' ? { ...lot, status: 'ACTIVE', heldOn: null } : null;
}

type Termination = { reason: string; today: PlainDate };

/**
 * Returns the lot as terminated. An active lot can be terminated until its last day. A held lot can be terminated even
 * later, because its held instalments must still be cancelled.
 * @throws HubError INVALID_STATE if the lot was terminated before, or if it is active and its last day has passed
 */
export function terminated(lot: LotRow, { reason, today }: Termination): LotRow {
  if (lot.status !== 'ACTIVE' && lot.status !== 'HELD') throw invalidState(lot.status, OVER);
  if (lot.status === 'ACTIVE' && lot.endsOn < today) throw invalidState('EXPIRED', expired(lot.endsOn));
  return { ...lot, status: 'TERMINATED', terminatedOn: today, terminationReason: reason };
}

const OVER: Message = {
  zh: '该标段已终止。如尚未结算,请办理结算。',
  en: 'The lot has already been terminated. If it is not settled yet, settle it.',
};
const expired = (endsOn: PlainDate): Message => ({
  zh: `该标段已于 ${endsOn} 到期,无须终止。`,
  en: `The lot ended on ${endsOn}, so it need not be terminated.`,
});

export type Settlement = { owedFen: Fen; claimedFen: Fen; remark: string | null };
/**
 * The facts for a settlement. `paidFen` is the amount that was paid on the lot and not returned. `today` is the day of
 * the settlement.
 */
export type Paid = { paidFen: Fen; today: PlainDate };

/**
 * Returns the lot as settled. The amount owed for accepted service plus the amount paid must not exceed the price
 * (FN-3).
 * @throws HubError INVALID_STATE unless the lot is TERMINATED; RULE_VIOLATION if the two amounts exceed the price
 */
export function settled(lot: LotRow, { owedFen, claimedFen, remark }: Settlement, { paidFen, today }: Paid): LotRow {
  if (lot.status === 'SETTLED') throw invalidState(lot.status, SETTLED_ALREADY);
  if (lot.status !== 'TERMINATED') throw invalidState(lot.status, NOT_TERMINATED);
  if (owedFen > addFen(lot.priceFen, -paidFen)) {
    throw refusedByEvery('FN-3', abovePrice(owedFen, paidFen, lot.priceFen));
  }
  const settlement = { settlementOwedFen: owedFen, settlementClaimedFen: claimedFen, settlementRemark: remark };
  return { ...lot, ...settlement, status: 'SETTLED', settledOn: today };
}

const SETTLED_ALREADY: Message = {
  zh: '该标段已结算,无须再次结算。',
  en: 'The lot has already been settled. Nothing remains to be done.',
};
const NOT_TERMINATED: Message = {
  zh: '该标段尚未终止,请先办理终止,再办理结算。',
  en: 'The lot has not been terminated. Terminate it before you settle it.',
};
function abovePrice(owedFen: Fen, paidFen: Fen, priceFen: Fen): Message {
  const [owed, paid, price] = [owedFen, paidFen, priceFen].map(amountText);
  return {
    zh: `应付金额(${owed} 元)与已付金额(${paid} 元)之和不得超过标段价款(${price} 元),请核对各项金额。`,
    en: `The amount owed (${owed}) plus the amount paid (${paid}) must not exceed the price of the lot (${price}). Check the amounts.`,
  };
}
