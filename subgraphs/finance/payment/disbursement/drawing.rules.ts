import { type HubError, badInput } from '../../../../shared/kernel/errors';
import { refusedByEvery } from '../../../../shared/policy/guard';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { amountText } from '../../../../shared/kernel/amount-text';

/** The amount that a payment takes from one budget line. */
export type Drawing = { budgetLineId: string; amountFen: Fen };
/** The amounts that the lots of a contract have encumbered but not yet paid, by lot and then by line. */
export type Unpaid = ReadonlyMap<string, ReadonlyMap<string, Fen>>;
/** An amount that is committed on a line and moves from one lot to another. */
export type Shift = { budgetLineId: string; from: string; to: string; amountFen: Fen };

/**
 * Returns how commitments must move between the lots of a contract before a payment. The budget is committed to the
 * contract as a whole. If a lot has too little on a line, other lots of the contract give their commitments on this
 * line to the lot. In exchange, they get the same amount on other lines. The totals of each lot and each line stay the
 * same.
 * @returns the moves; null if the commitments of the contract do not cover the payment
 */
export function shiftsFor(unpaid: Unpaid, lotId: string, drawings: readonly Drawing[]): Shift[] | null {
  const wanted = new Map(drawings.map(({ budgetLineId, amountFen }) => [budgetLineId, amountFen]));
  const own = unpaid.get(lotId) ?? new Map<string, Fen>();
  const spare = new Stock(own, (lineId, fen) => addFen(fen, -(wanted.get(lineId) ?? 0)));
  const shifts: Shift[] = [];
  for (const [budgetLineId, amountFen] of wanted) {
    let missing = Math.max(0, addFen(amountFen, -(own.get(budgetLineId) ?? 0)));
    for (const [siblingId, lines] of unpaid) {
      if (siblingId === lotId) continue;
      const taken = Math.min(missing, lines.get(budgetLineId) ?? 0);
      if (taken <= 0) continue;
      const given = spare.take(taken);
      if (given === null) return null;
      shifts.push({ budgetLineId, from: siblingId, to: lotId, amountFen: taken });
      shifts.push(...given.map((part) => ({ ...part, from: lotId, to: siblingId })));
      missing -= taken;
    }
    if (missing > 0) return null;
  }
  return shifts;
}

/**
 * The amounts that a lot can give away: for each line, the encumbered amount less the amount that this payment takes
 * from it.
 */
class Stock {
  private readonly left: Map<string, Fen>;

  constructor(own: ReadonlyMap<string, Fen>, spareOf: (lineId: string, fen: Fen) => Fen) {
    this.left = new Map([...own].map(([lineId, fen]) => [lineId, spareOf(lineId, fen)]));
  }

  /**
   * Takes an amount from any of the lines.
   * @returns null if too little is left; the stock must then not be used again
   */
  take(amountFen: Fen): Drawing[] | null {
    let wanted = amountFen;
    const taken: Drawing[] = [];
    for (const [budgetLineId, fen] of this.left) {
      const part = Math.min(wanted, fen);
      if (part <= 0) continue;
      this.left.set(budgetLineId, fen - part);
      taken.push({ budgetLineId, amountFen: part });
      wanted -= part;
    }
    return wanted === 0 ? taken : null;
  }
}

/** Checks that the postings sum exactly to the amount of the payment. @throws HubError BAD_USER_INPUT if they do not */
export function assertSumsTo(drawings: readonly Drawing[], amountFen: Fen): void {
  const sum = drawings.reduce((total, each) => total + BigInt(each.amountFen), 0n);
  if (sum === BigInt(amountFen)) return;
  throw badInput('input.postings', {
    zh: `各预算指标的支付金额之和(${amountText(sum)} 元)须等于本笔支付金额(${amountText(amountFen)} 元),请核对各项金额。`,
    en: `The amounts from the budget lines sum to ${amountText(sum)}, but the payment is ${amountText(amountFen)}. Correct the amounts so that they are equal.`,
  });
}

/**
 * Checks that the lot of a payment has encumbered, and not yet paid, at least the amount of the payment. Other lots of
 * the contract cannot cover a shortfall, because lots only exchange equal amounts.
 * @throws HubError RULE_VIOLATION if the lot has encumbered too little
 */
export function assertCommitted(unpaidFen: Fen, amountFen: Fen): void {
  if (amountFen <= unpaidFen) return;
  const [wanted, left] = [amountText(amountFen), amountText(unpaidFen)];
  throw refusedByEvery('FN-3', {
    zh: `该笔支付所属标段已占用且未支付的金额为 ${left} 元,不足以支付 ${wanted} 元。请先增加占用。`,
    en: `Only ${left} is encumbered and unpaid for the lot of this payment, which does not cover ${wanted}. Encumber more first.`,
  });
}

/** Returns the error for a payment that exceeds the amount committed to the contract (FN-3). */
export function uncommitted(): HubError {
  return refusedByEvery('FN-3', {
    zh: '合同在所列指标上已占用未支付的金额小于本次支付金额。请先增加占用,或改用该合同已占用的其他指标。',
    en: 'What is encumbered for the contract on these budget lines and not yet paid is less than the payment. Encumber more first, or use other lines that are encumbered for the contract.',
  });
}
