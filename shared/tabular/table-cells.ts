import { yuanDigits } from '../kernel/amount-text';
import { type Fen } from '../kernel/money';
import { type PlainDate } from '../kernel/dates/period';
import { serialOfDate } from './xlsx/date-serial';
import { type CellStyle, type NewCell } from './xlsx/workbook-text';

// These functions make the cells of printed tables. Null gives an empty cell and never a zero.

export function textCell(text: string | null): NewCell {
  return text === null || text === '' ? empty('tableText') : { text, style: 'tableText' };
}

export function dateCell(date: PlainDate | null): NewCell {
  return date === null ? empty('tableDate') : { number: serialOfDate(date), style: 'tableDate' };
}

export function countCell(count: number | null): NewCell {
  return count === null ? empty('tableCount') : { number: count, style: 'tableCount' };
}

/** Returns the cell of a score of up to 100 points, with one decimal. */
export function scoreCell(score: number | null): NewCell {
  return score === null ? empty('tableScore') : { number: score, style: 'tableScore' };
}

/** Returns the cell of a number that may be a fraction, such as hours: a decimal with at most two places. */
export function decimalCell(value: number | null): NewCell {
  return value === null ? empty('tableDecimal') : { number: Math.round(value * 100) / 100, style: 'tableDecimal' };
}

/**
 * Returns the cell of an amount in yuan. Its digits are made from the integer, because a JavaScript fraction would not
 * always be exact.
 */
export function yuanCell(fen: Fen | null): NewCell {
  return fen === null ? empty('tableMoney') : { digits: yuanDigits(fen), style: 'tableMoney' };
}

/** Returns the cell of an amount in yuan for programs to read, without commas. */
export function plainYuanCell(fen: Fen | null): NewCell {
  return fen === null ? empty('tableYuan') : { digits: yuanDigits(fen), style: 'tableYuan' };
}

/**
 * Returns the cell of a share of a whole, with two decimals of a percent. If the whole is zero or unknown, the cell is
 * empty and shows neither 0% nor 100%.
 */
export function shareCell(part: number | null, whole: number | null): NewCell {
  if (part === null || whole === null || whole === 0) return empty('tableShare');
  return { number: Math.round((part * 10_000) / whole) / 10_000, style: 'tableShare' };
}

function empty(style: CellStyle): NewCell {
  return { empty: true, style };
}
