import { HubError, type Message, ruleViolation } from '../../../../shared/kernel/errors';
import { type Fen, addFen, parseFen, sumFen } from '../../../../shared/kernel/money';
import { mayPayContracts } from '../budget-line/budget-line.rules';
import { type BudgetLineRow } from '../budget-line/budget-line.row';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';
import { type LotRow } from '../../ground/lot/lot.row';

/** FN-2: the standard names the sources that pay station contracts, unless it is waived. @throws HubError RULE_VIOLATION */
export function assertMayPay({ source }: Pick<BudgetLineRow, 'source'>, guard: Guard): void {
  if (guard.waived.has('FN-2') || mayPayContracts(source, guard.policy) === true) return;
  throw refusedBy('FN-2', guard, BARRED);
}

/** api.md, Money: available = amount − committed ≥ 0. @throws HubError INVALID_STATE that names the posting */
export function assertAvailable(availableFen: Fen, amountFen: Fen, field: string): void {
  if (amountFen > availableFen) throw new HubError('INVALID_STATE', EXHAUSTED, { state: 'EXHAUSTED', field });
}

/** What is booked for a lot, and what of its instalments is neither paid nor cancelled. */
export type LotMoney = { committedFen: Fen; disbursedFen: Fen; openFen: Fen };

/**
 * What may still be committed for a lot: while it goes on its price, with all that is committed and paid; once it was settled what
 * it is owed and has not been paid; nothing in between (FN-3).
 */
export function roomOf({ status, priceFen }: Pick<LotRow, 'status' | 'priceFen'>, money: LotMoney): Fen {
  if (status === 'TERMINATED') return 0;
  const unpaidFen = addFen(money.committedFen, -money.disbursedFen);
  const roomFen = status === 'SETTLED' ? addFen(money.openFen, -unpaidFen) : addFen(priceFen, -money.committedFen);
  return Math.max(0, roomFen);
}

/** @throws HubError RULE_VIOLATION where the contract would bind more than it costs */
export function assertWithinPrice(rooms: readonly Fen[], amountsFen: readonly Fen[]): void {
  const total = (amounts: readonly Fen[]) => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (total(amountsFen) > total(rooms)) throw ruleViolation({ rule: 'FN-3', clause: '五(二)' }, ABOVE_PRICE);
}

/**
 * What each line bears of each lot: `shares[line][lot]`. A line's amount is spread over the room that the lines before it have left,
 * by cumulative floors as instalments are over lots (api.md, Money): exactly, and never more than a lot has room for.
 * @throws RangeError where there is not room enough
 */
export function spreadOver(rooms: readonly Fen[], amountsFen: readonly Fen[]): Fen[][] {
  let left = [...rooms];
  return amountsFen.map((amountFen) => {
    const shares = spread(amountFen, left);
    left = left.map((roomFen, index) => addFen(roomFen, -(shares[index] ?? 0)));
    return shares;
  });
}

/** With R the cumulative rooms: ⌊Rᵢ·a/R⌋ − ⌊Rᵢ₋₁·a/R⌋, which neither falls below 0 nor, as a ≤ R, goes above the room. */
function spread(amountFen: Fen, rooms: readonly Fen[]): Fen[] {
  const total = BigInt(sumFen(rooms));
  const amount = BigInt(parseFen(amountFen));
  if (amount > total || rooms.some((roomFen) => roomFen < 0)) throw new RangeError('There is not room enough.');
  if (total === 0n) return rooms.map(() => 0);
  let [reached, before] = [0n, 0n];
  return rooms.map((roomFen) => {
    reached += BigInt(roomFen);
    const below = (reached * amount) / total;
    const share = below - before;
    before = below;
    return parseFen(share);
  });
}

const BARRED: Message = {
  zh: '现行标准不允许以此来源的资金支付站点合同。',
  en: 'The standard in force does not let money of this source pay station contracts.',
};
const EXHAUSTED: Message = {
  zh: '预算可用余额不足。',
  en: 'The line has less available than is to be committed.',
};
const ABOVE_PRICE: Message = {
  zh: '占用金额超过合同未终止标段的价款(已终止的标段以结算应付金额为限)。',
  en: 'More would be committed than the contract costs: its lots that go on, and what a settlement owes.',
};
