import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/**
 * Parses an amount in yuan that a person typed, for example 1,200.5, and returns it in fen. Accepts full-width
 * characters. Returns null if the text is no amount.
 */
export function fenOf(text: string): bigint | null {
  const plain = text.replace(FULL_WIDTH, (character) => character.normalize('NFKC')).replace(/[,\s]/g, '');
  const parts = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (parts === null) return null;
  return BigInt(parts[1] ?? '0') * 100n + BigInt((parts[2] ?? '').padEnd(2, '0'));
}

/** Returns an amount in figures and in capital numerals, as official documents write it. */
export function amountText(fen: bigint): string {
  return say(PRINT.inCapitals, { yuan: yuan(fen), capitals: capitalYuan(fen) });
}

/** Adds amounts in fen. The sum is exact for any number of amounts. */
export function exactSum(amounts: readonly number[]): bigint {
  return amounts.reduce((sum, fen) => sum + BigInt(fen), 0n);
}

/** Returns an amount in the capital numerals of Chinese documents. For example, 120050 fen gives 壹仟贰佰元伍角整. */
export function capitalYuan(fen: bigint): string {
  const yuan = fen / 100n;
  const [jiao, cent] = [Number((fen / 10n) % 10n), Number(fen % 10n)];
  const whole = yuan === 0n ? '' : `${capitalWhole(yuan)}元`;
  if (jiao === 0 && cent === 0) return whole === '' ? '零元整' : `${whole}整`;
  const tenth = jiao === 0 ? (whole === '' ? '' : '零') : `${DIGITS[jiao]}角`;
  return `${whole}${tenth}${cent === 0 ? '整' : `${DIGITS[cent]}分`}`;
}

function capitalWhole(yuan: bigint): string {
  const groups = String(yuan)
    .replace(/\B(?=(\d{4})+$)/g, ',')
    .split(',');
  const texts = groups.map((digits, index) => capitalGroup(digits, GROUPS[groups.length - 1 - index] ?? ''));
  return texts.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^零/, '');
}

/**
 * Returns up to four digits in capital numerals, with the name of their group, for example 万. Each run of zeros becomes
 * one 零. The caller merges it with a 零 of the next group.
 */
function capitalGroup(digits: string, group: string): string {
  if (/^0+$/.test(digits)) return '零';
  const text = [...digits]
    .map((digit, index) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[digits.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return `${text}${group}${digits.endsWith('0') ? '零' : ''}`;
}
