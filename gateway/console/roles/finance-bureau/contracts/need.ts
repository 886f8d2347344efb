import { type InstalmentStatus, type LotStatus } from '../../../../../shared/domain/contracts';

/** A lot with its amounts and its instalments. The encumbered amount includes what has been paid. */
export type LotMoney = {
  status: LotStatus;
  priceFen: number;
  committedFen: number;
  disbursedFen: number;
  instalments: readonly { amountFen: number; dueOn: string; status: InstalmentStatus }[];
};

/**
 * Returns the amount that can still be encumbered for the lots of a contract, in fen. The Hub applies the same limit
 * (rule FN-3).
 */
export function roomOf(lots: readonly LotMoney[]): number {
  return lots.reduce((sum, lot) => sum + roomOfLot(lot), 0);
}

/**
 * Returns the amount that must still be encumbered for the instalments due up to a day, in fen. For each lot, it never
 * exceeds the amount that can still be encumbered. For a settled lot, it equals that amount.
 */
export function needUntil(lots: readonly LotMoney[], day: string): number {
  return lots.reduce((sum, lot) => {
    if (lot.status === 'SETTLED') return sum + roomOfLot(lot);
    const owed = sumOf(lot, ({ status, dueOn }) => status !== 'CANCELLED' && dueOn <= day);
    return sum + Math.max(0, Math.min(owed - lot.committedFen, roomOfLot(lot)));
  }, 0);
}

/**
 * Returns the amount that can still be encumbered for a lot. For a terminated lot, it is 0 until the settlement, and
 * then the amount that is owed.
 */
function roomOfLot(lot: LotMoney): number {
  const { status, priceFen, committedFen, disbursedFen } = lot;
  switch (status) {
    case 'ACTIVE':
    case 'HELD':
      return Math.max(0, priceFen - committedFen);
    case 'TERMINATED':
      return 0;
    case 'SETTLED': {
      const open = sumOf(lot, (each) => each.status !== 'PAID' && each.status !== 'CANCELLED');
      return Math.max(0, open - (committedFen - disbursedFen));
    }
  }
}

type Instalment = LotMoney['instalments'][number];

function sumOf({ instalments }: LotMoney, isCounted: (instalment: Instalment) => boolean): number {
  return instalments.filter(isCounted).reduce((total, { amountFen }) => total + amountFen, 0);
}
