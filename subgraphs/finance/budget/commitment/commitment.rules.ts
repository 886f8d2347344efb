import { FUNDING_SOURCE, type FundingSource } from '../../../../shared/domain/money';
import { HubError, type Message } from '../../../../shared/kernel/errors';
import { refusedByEvery } from '../../../../shared/policy/guard';
import { type Fen, addFen, parseFen, sumFen } from '../../../../shared/kernel/money';
import { amountText } from '../../../../shared/kernel/amount-text';
import { ruleOf } from '../../../../shared/policy/policy';
import { type BudgetLineRow } from '../budget-line/budget-line.row';
import { refusedBy, type Guard } from '../../ground/guard/guard.rules';

/**
 * Checks that the standard lets the source of the line pay station contracts (FN-2), unless FN-2 is waived.
 * @throws HubError RULE_VIOLATION if the standard forbids this source
 */
export function assertMayPay({ source }: Pick<BudgetLineRow, 'source'>, guard: Guard): void {
  const rule = ruleOf(guard.policy, 'FN-2');
  if (rule === null || guard.waived.has('FN-2') || rule.parameters.sources.includes(source)) return;
  throw refusedBy('FN-2', guard, barred(source));
}

/**
 * Checks that no more is encumbered than is available. The available amount of a budget line is its amount less its
 * commitments.
 * @throws HubError INVALID_STATE, with the name of `field`, if `amountFen` exceeds `availableFen`
 */
export function assertAvailable(availableFen: Fen, amountFen: Fen, field: string): void {
  if (amountFen <= availableFen) return;
  throw new HubError('INVALID_STATE', exhausted(availableFen, amountFen), { state: 'EXHAUSTED', field });
}

/**
 * Checks that the amounts sum to no more than `rooms`, the amounts that can still be encumbered for the lots.
 * @throws HubError RULE_VIOLATION if they sum to more
 */
export function assertWithinPrice(rooms: readonly Fen[], amountsFen: readonly Fen[]): void {
  const total = (amounts: readonly Fen[]) => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const [wanted, room] = [total(amountsFen), total(rooms)];
  if (wanted > room) throw refusedByEvery('FN-3', aboveRoom(wanted, room));
}

/**
 * Returns the share of each budget line in each lot, as `shares[line][lot]`. `rooms` are the amounts that can still be
 * encumbered for the lots. The function distributes the amounts of the lines one after another, each in proportion to
 * the rooms that the earlier lines left. The shares of a line sum exactly to its amount. No lot gets more than its
 * room.
 * @throws RangeError if there is not enough room
 */
export function spreadOver(rooms: readonly Fen[], amountsFen: readonly Fen[]): Fen[][] {
  let left = [...rooms];
  return amountsFen.map((amountFen) => {
    const shares = spread(amountFen, left);
    left = left.map((roomFen, index) => addFen(roomFen, -(shares[index] ?? 0)));
    return shares;
  });
}

/**
 * Returns the share of each lot in the amount. Rᵢ is the sum of the first i rooms, R is the sum of all rooms, and a is
 * the amount. The share of lot i is ⌊Rᵢ·a/R⌋ − ⌊Rᵢ₋₁·a/R⌋. The share is never below 0 and, as a ≤ R, never above the
 * room of the lot.
 */
function spread(amountFen: Fen, rooms: readonly Fen[]): Fen[] {
  const total = BigInt(sumFen(rooms));
  const amount = BigInt(parseFen(amountFen));
  if (amount > total || rooms.some((roomFen) => roomFen < 0))
    throw new RangeError(`${amount} fen cannot be spread over lots that have ${total} fen left.`);
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
  en:
    `The standard in force does not let money from the source "${FUNDING_SOURCE.labels[source].en}" pay station contracts. ` +
    'Use a budget line of another source.',
});
const exhausted = (availableFen: Fen, amountFen: Fen): Message => ({
  zh: `该指标可用余额仅 ${amountText(availableFen)} 元,不能占用 ${amountText(amountFen)} 元。请减少占用金额,或改用其他指标。`,
  en: `Only ${amountText(availableFen)} of the budget line is available, so ${amountText(amountFen)} cannot be encumbered. Encumber less, or use another line.`,
});
const aboveRoom = (wanted: bigint, room: bigint): Message => ({
  zh: `合同各标段尚可占用 ${amountText(room)} 元,不能占用 ${amountText(wanted)} 元。请减少占用金额;已终止的标段,结算后方可占用。`,
  en: `Only ${amountText(room)} more can be encumbered for the lots of the contract, not ${amountText(wanted)}. Encumber less. Nothing can be encumbered for a terminated lot until it is settled.`,
});
