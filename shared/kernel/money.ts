/** Money in fen (分): an integer within ±(2^53 − 1), so that a JavaScript number holds it exactly. Never yuan, never a fraction. */
export type Fen = number;

/** @throws RangeError unless `amount` is an integer of fen that a number holds exactly. */
function exact(amount: bigint): Fen {
  const fen = Number(amount);
  if (!Number.isSafeInteger(fen)) throw new RangeError('An amount in fen must lie within ±(2^53 − 1).');
  return fen;
}

/**
 * An amount as a driver, a file or a client may give it: a number, a bigint, or a string of digits with an optional minus.
 * @throws RangeError on a fraction, on any other text, and beyond ±(2^53 − 1).
 */
export function parseFen(value: number | string | bigint): Fen {
  if (typeof value === 'bigint') return exact(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('An amount in fen must be an integer within ±(2^53 − 1).');
    return value === 0 ? 0 : value; // −0 would print and compare as another zero
  }
  if (!/^-?\d{1,20}$/.test(value))
    throw new RangeError('An amount in fen must consist of digits, with an optional minus.');
  return exact(BigInt(value));
}

/** @throws RangeError when the sum leaves ±(2^53 − 1). */
export function addFen(a: Fen, b: Fen): Fen {
  return exact(BigInt(a) + BigInt(b));
}

/** The exact sum; 0 for none. @throws RangeError when the sum leaves ±(2^53 − 1), whatever the parts do on the way. */
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
 * A contract's instalments spread over its lots: `shares[lot][instalment]`, in fen. With P and A the cumulative lots and
 * instalments and T the price, F(i,j) = ⌊Pᵢ·Aⱼ/T⌋ and a share is F(i,j) − F(i−1,j) − F(i,j−1) + F(i−1,j−1), so that every row
 * sums to its lot's price and every column to its instalment (api.md, Money).
 * @throws RangeError when both sides do not sum to the same price above 0, or when rounding would make a share negative
 * (then instalments of a few fen stand against many lots: choose others).
 */
export function expandToLots(instalmentAmounts: readonly Fen[], lotPrices: readonly Fen[]): Fen[][] {
  refuseNegative([...instalmentAmounts, ...lotPrices]);
  const [A, P] = [cumulative(instalmentAmounts), cumulative(lotPrices)];
  const total = P.at(-1) ?? 0n;
  if (total <= 0n || A.at(-1) !== total)
    throw new RangeError('The instalments must sum to the price of all lots, which must be above 0.');
  // Pᵢ and Aⱼ stay within their arrays' bounds below; ?? 0n only satisfies the type checker.
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
