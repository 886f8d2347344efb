import { type Message, invalidState, ruleViolation } from '../../../../shared/kernel/errors';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';

/**
 * A lot's status is left by its own arrows only: ACTIVE ⇄ HELD → TERMINATED → SETTLED, and ACTIVE → TERMINATED. Whatever holds
 * it can be withdrawn while it is HELD; a terminated lot never comes back.
 */

/** Null where it is held already, or over. */
export function held(lot: LotRow, today: PlainDate): LotRow | null {
  return lot.status === 'ACTIVE' ? { ...lot, status: 'HELD', heldOn: today } : null;
}

/** Null where it is not held. */
export function released(lot: LotRow): LotRow | null {
  return lot.status === 'HELD' ? { ...lot, status: 'ACTIVE', heldOn: null } : null;
}

type Termination = { reason: string; today: PlainDate };

/**
 * A lot that is held also after its last day, as its instalments wait for it; one that goes on only until that day.
 * @throws HubError INVALID_STATE
 */
export function terminated(lot: LotRow, { reason, today }: Termination): LotRow {
  if (lot.status !== 'ACTIVE' && lot.status !== 'HELD') throw invalidState(lot.status, OVER);
  if (lot.status === 'ACTIVE' && lot.endsOn < today) throw invalidState('EXPIRED', EXPIRED);
  return { ...lot, status: 'TERMINATED', terminatedOn: today, terminationReason: reason };
}

const OVER: Message = { zh: '该标段已终止。', en: 'The lot has been terminated already.' };
const EXPIRED: Message = { zh: '该标段已到期,无需终止。', en: 'The lot has run out: there is nothing to terminate.' };

export type Settlement = { owedFen: Fen; claimedFen: Fen; remark: string | null };
/** What was paid on the lot and has not come back; `today` is the day of the settlement. */
export type Paid = { paidFen: Fen; today: PlainDate };

/**
 * FN-3: with what was paid, what is owed for accepted service stays within the price.
 * @throws HubError INVALID_STATE unless it is TERMINATED; RULE_VIOLATION
 */
export function settled(lot: LotRow, { owedFen, claimedFen, remark }: Settlement, { paidFen, today }: Paid): LotRow {
  if (lot.status !== 'TERMINATED') throw invalidState(lot.status, NOT_TERMINATED);
  if (owedFen > addFen(lot.priceFen, -paidFen)) throw ruleViolation({ rule: 'FN-3', clause: '五(二)' }, ABOVE_PRICE);
  const settlement = { settlementOwedFen: owedFen, settlementClaimedFen: claimedFen, settlementRemark: remark };
  return { ...lot, ...settlement, status: 'SETTLED', settledOn: today };
}

const NOT_TERMINATED: Message = {
  zh: '只有已终止且尚未结算的标段才能结算。',
  en: 'Only a lot that was terminated, and is not settled yet, is settled.',
};
const ABOVE_PRICE: Message = {
  zh: '应付金额与已付金额之和超过标段价款。',
  en: 'With what was paid, what is owed would exceed the price of the lot.',
};
