import { type Fen } from './money';

/** Returns an amount in yuan without separators: 120000 fen is "1200.00". It is exact for sums beyond 2^53 − 1 too. */
export function yuanDigits(fen: Fen | bigint): string {
  const digits = String(fen).replace('-', '').padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Returns an amount in yuan as messages show it: 120000 fen is "1,200.00". */
export function amountText(fen: Fen | bigint): string {
  return yuanDigits(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
}
