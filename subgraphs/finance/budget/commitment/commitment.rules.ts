import { FUNDING_SOURCE, type FundingSource } from '../../../../shared/domain/money';
import { HubError, type Message, ruleViolation } from '../../../../shared/kernel/errors';
import { type Fen, addFen, parseFen, sumFen } from '../../../../shared/kernel/money';
import { amountText } from '../../ground/lot/amount-text';
import { ruleOf } from '../../../../shared/policy/policy';
import { type BudgetLineRow } from '../budget-line/budget-line.row';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';
import { type LotRow } from '../../ground/lot/lot.row';

/** FN-2: the standard names the sources that pay station contracts, unless it is waived. @throws HubError RULE_VIOLATION */
export function assertMayPay({ source }: Pick<BudgetLineRow, 'source'>, guard: Guard): void {
  const rule = ruleOf(guard.policy, 'FN-2');
  if (rule === null || guard.waived.has('FN-2') || rule.parameters.sources.includes(source)) return;
  throw refusedBy('FN-2', guard, barred(source));
}

/** api.md, Money: available = amount − committed ≥ 0. @throws HubError INVALID_STATE that names the posting */
export function assertAvailable(availableFen: Fen, amountFen: Fen, field: string): void {
  if (amountFen <= availableFen) return;
  throw new HubError('INVALID_STATE', exhausted(availableFen, amountFen), { state: 'EXHAUSTED', field });
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
  const [wanted, room] = [total(amountsFen), total(rooms)];
  if (wanted > room) throw ruleViolation({ rule: 'FN-3', clause: '五(二)' }, aboveRoom(wanted, room));
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
  if (amount > total || rooms.some((roomFen) => roomFen < 0))
    throw new RangeError('The amount exceeds what the lots have room for.');
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

const barred = (source: FundingSource): Message => ({
  zh: `现行标准不允许以“${FUNDING_SOURCE.labels[source].zh}”来源的资金支付社工站合同,请改用其他来源的指标。`,
  en: `Money of the source "${FUNDING_SOURCE.labels[source].en}" may not pay station contracts. Use another line.`,
});
const exhausted = (availableFen: Fen, amountFen: Fen): Message => ({
  zh: `指标可用余额仅 ${amountText(availableFen)} 元,不足 ${amountText(amountFen)} 元,请减少占用金额。`,
  en: `The line has only ${amountText(availableFen)} available, less than ${amountText(amountFen)}. Commit less.`,
});
const aboveRoom = (wanted: bigint, room: bigint): Message => ({
  zh: `合同各标段尚可占用 ${amountText(room)} 元,不能占用 ${amountText(wanted)} 元,请减少占用金额。`,
  en: `The lots can take only ${amountText(room)} more, so ${amountText(wanted)} cannot be committed. Commit less.`,
});
