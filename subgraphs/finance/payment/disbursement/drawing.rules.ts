import { type HubError, badInput, ruleViolation } from '../../../../shared/kernel/errors';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { amountText } from '../../ground/lot/amount-text';

/** What a payment takes from a budget line. */
export type Drawing = { budgetLineId: string; amountFen: Fen };
/** What a contract's lots have committed and not paid: by lot, then by line. */
export type Unpaid = ReadonlyMap<string, ReadonlyMap<string, Fen>>;
/** A part of what is committed on a line, from one lot to another. */
export type Shift = { budgetLineId: string; from: string; to: string; amountFen: Fen };

/**
 * A contract is committed as a whole: where a lot is to be paid from a line on which it has too little, it changes places with its
 * siblings there, and they get as much of what it has on other lines. No lot and no line has more or less by it.
 * @returns what changes hands; null where the commitments of the contract do not cover the payment
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

/** What a lot has on lines that this payment does not draw on. */
class Stock {
  private readonly left: Map<string, Fen>;

  constructor(own: ReadonlyMap<string, Fen>, spareOf: (lineId: string, fen: Fen) => Fen) {
    this.left = new Map([...own].map(([lineId, fen]) => [lineId, spareOf(lineId, fen)]));
  }

  /** @returns null where there is not so much; nothing of it is to be used then */
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

/** @throws HubError BAD_USER_INPUT unless they sum to what is paid, to the fen */
export function assertSumsTo(drawings: readonly Drawing[], amountFen: Fen): void {
  const sum = drawings.reduce((total, each) => total + BigInt(each.amountFen), 0n);
  if (sum === BigInt(amountFen)) return;
  throw badInput('input.postings', {
    zh: `各预算指标的支付金额之和(${amountText(sum)} 元)须等于本笔支付金额(${amountText(amountFen)} 元)。`,
    en: `The postings (${amountText(sum)}) must sum to the amount of the payment (${amountText(amountFen)}).`,
  });
}

/** FN-3: paid is what was committed to the contract. */
export function uncommitted(): HubError {
  return ruleViolation(
    { rule: 'FN-3', clause: '五(二)' },
    {
      zh: '合同在所列指标上的占用余额不足。请先占用指标,或改用其他已占用的指标。',
      en: 'The contract has too little committed on these budget lines. Commit more budget, or draw on other lines.',
    },
  );
}
