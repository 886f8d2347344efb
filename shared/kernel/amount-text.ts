import { type Fen } from './money';

/** Returns an amount in yuan as messages show it: 120000 fen is "1,200.00". Exact for sums beyond 2^53 − 1 too. */
export function amountText(amountFen: Fen | bigint): string {
  const digits = String(amountFen).replace('-', '').padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountFen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}
