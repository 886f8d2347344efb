import { type Fen } from '../kernel/money';
import { type PlainDate } from '../kernel/dates/period';
import { serialOfDate } from './xlsx/date-serial';
import { type CellStyle, type NewCell } from './xlsx/workbook-text';

// The cells of a table that is printed. Null is nothing: an empty cell, and never a zero.

export function textCell(text: string | null): NewCell {
  return text === null || text === '' ? empty('tableText') : { text, style: 'tableText' };
}

export function dateCell(date: PlainDate | null): NewCell {
  return date === null ? empty('tableDate') : { number: serialOfDate(date), style: 'tableDate' };
}

export function countCell(count: number | null): NewCell {
  return count === null ? empty('tableCount') : { number: count, style: 'tableCount' };
}

/** Points of 100, to a tenth. */
export function scoreCell(score: number | null): NewCell {
  return score === null ? empty('tableScore') : { number: score, style: 'tableScore' };
}

/** Yuan, in digits made of the integer: a fraction of a JavaScript number would not always be the amount. */
export function yuanCell(fen: Fen | null): NewCell {
  return fen === null ? empty('tableMoney') : { digits: yuanDigits(fen), style: 'tableMoney' };
}

/** The same as a program reads it, without commas. */
export function plainYuanCell(fen: Fen | null): NewCell {
  return fen === null ? empty('tableYuan') : { digits: yuanDigits(fen), style: 'tableYuan' };
}

export function yuanDigits(fen: Fen): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A part of a whole, to a hundredth of a percent. Of nothing there is no part: not zero, and not all. */
export function shareCell(part: number | null, whole: number | null): NewCell {
  if (part === null || whole === null || whole === 0) return empty('tableShare');
  return { number: Math.round((part * 10_000) / whole) / 10_000, style: 'tableShare' };
}

function empty(style: CellStyle): NewCell {
  return { empty: true, style };
}
