/**
 * Money in fen (分): an integer within ±(2^53 − 1), which a JavaScript number holds exactly. It is never yuan or a
 * fraction.
 */
export type Fen = number;

/** Converts an amount in fen to a number. @throws RangeError unless a number can hold the amount exactly */
function exact(amount: bigint): Fen {
  const fen = Number(amount);
  if (!Number.isSafeInteger(fen)) throw new RangeError('An amount in fen must lie within ±(2^53 − 1).');
  return fen;
}

/**
 * Parses an amount from a database driver, a file or a caller: a number, a bigint, or a string of digits with an
 * optional minus.
 * @throws RangeError for a fraction, any other text, or a value beyond ±(2^53 − 1)
 */
export function parseFen(value: number | string | bigint): Fen {
  if (typeof value === 'bigint') return exact(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('An amount in fen must be an integer within ±(2^53 − 1).');
    return value === 0 ? 0 : value; // −0 would be printed and compared differently from 0
  }
  if (!/^-?\d{1,20}$/.test(value))
    throw new RangeError('An amount in fen must consist of digits, with an optional minus.');
  return exact(BigInt(value));
}

/** Adds two amounts. @throws RangeError if the sum leaves ±(2^53 − 1) */
export function addFen(a: Fen, b: Fen): Fen {
  return exact(BigInt(a) + BigInt(b));
}

/**
 * Returns the exact sum; 0 if there are no amounts.
 * @throws RangeError if the total leaves ±(2^53 − 1); intermediate sums may exceed it
 */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount);
  return exact(sum);
}

function cumulative(amounts: readonly Fen[]): bigint[] {
  let sum = 0n;
  return [0n, ...amounts.map((amount) => (sum += BigInt(parseFen(amount))))];
}

function refuseNegative(amounts: readonly Fen[]): void {
  if (amounts.some((amount) => amount < 0)) throw new RangeError('Prices and instalments must not be negative.');
}

/**
 * Spreads a contract's instalments over its lots: `shares[lot][instalment]`, in fen. P holds the running totals of the
 * lot prices, A those of the instalments, and T is the price of the contract. With F(i,j) = ⌊Pᵢ·Aⱼ/T⌋, a share is
 * F(i,j) − F(i−1,j) − F(i,j−1) + F(i−1,j−1). So the shares of a lot sum to its price, and the shares of an instalment
 * sum to its amount.
 * @throws RangeError unless both sides sum to the same price above 0, or if rounding would make a share negative, as
 * with instalments of a few fen and many lots
 */
export function expandToLots(instalmentAmounts: readonly Fen[], lotPrices: readonly Fen[]): Fen[][] {
  refuseNegative([...instalmentAmounts, ...lotPrices]);
  const [A, P] = [cumulative(instalmentAmounts), cumulative(lotPrices)];
  const total = P.at(-1) ?? 0n;
  if (total <= 0n || A.at(-1) !== total)
    throw new RangeError('The instalments must sum to the price of all lots, which must be above 0.');
  // The indices of P and A stay within bounds. `?? 0n` only satisfies the type checker.
  const floor = (i: number, j: number) => ((P[i] ?? 0n) * (A[j] ?? 0n)) / total;
  return lotPrices.map((_, i) =>
    instalmentAmounts.map((__, j) => {
      const share = floor(i + 1, j + 1) - floor(i, j + 1) - floor(i + 1, j) + floor(i, j);
      if (share < 0n)
        throw new RangeError('The instalments are too small to be spread over these lots. Choose larger ones.');
      return exact(share);
    }),
  );
}
