import { type LotFacts } from '../../facts/lot-facts';

/** Returns whether anything was paid for the lot, including payments that break FN-3. */
export function isPaid({ paidFen, wronglyPaidOn }: LotFacts): boolean {
  return paidFen > 0 || wronglyPaidOn.length > 0;
}
