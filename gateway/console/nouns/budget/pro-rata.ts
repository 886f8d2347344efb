/** A budget line, and the amount that can still be taken from it. */
export type Stock = { id: string; leftFen: number };

/**
 * Splits an amount over budget lines in proportion to what is left on each line. The parts sum exactly to the amount,
 * and no part exceeds what is left on its line. If the lines together have less than the amount, the parts take
 * everything that is left.
 * @returns the part of each line in fen, by the id of the line
 */
export function proRata(stocks: readonly Stock[], amountFen: number): ReadonlyMap<string, number> {
  const total = stocks.reduce((sum, { leftFen }) => sum + BigInt(Math.max(0, leftFen)), 0n);
  const wanted = BigInt(amountFen) < total ? BigInt(amountFen) : total;
  let [reached, before] = [0n, 0n];
  return new Map(
    stocks.map(({ id, leftFen }) => {
      reached += BigInt(Math.max(0, leftFen));
      const below = total === 0n ? 0n : (reached * wanted) / total;
      const part = Number(below - before);
      before = below;
      return [id, part] as const;
    }),
  );
}
