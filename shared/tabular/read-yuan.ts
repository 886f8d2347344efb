import { parseFen } from '../kernel/money';
import { narrow, type Reading, refused } from './reading';
import { type Cell } from './sheet/sheet-part';

/** The amount in yuan from which an amount with fen has more than 15 digits. A number cell keeps only 15 digits. */
const TOO_MUCH_FOR_A_NUMBER = 1e13;

/**
 * Reads an amount in yuan, and returns it in fen. It reads the digits and never calculates with a fraction. A number
 * cell stores the nearest binary fraction, and some programs write all digits of that fraction. The function reads the
 * shortest number with the same value, because the user typed that number.
 */
export function readYuan(cell: Cell): Reading {
  if (cell.kind === 'refused') return cell;
  if (cell.kind === 'date') return notAnAmount();
  const fen = fenOf(cell.kind === 'number' ? cell.text : withoutGroups(narrow(cell.text)));
  if (fen !== null) return { value: fen };
  if (cell.kind !== 'number') return notAnAmount();
  const nearest = Number(cell.text);
  if (Math.abs(nearest) >= TOO_MUCH_FOR_A_NUMBER) return digitsLost();
  const meant = fenOf(String(nearest));
  return meant === null ? notAnAmount() : { value: meant };
}

/**
 * Converts digits to fen. Returns null if the text is not a number of yuan with at most two decimals, or is too large
 * for the Hub.
 */
function fenOf(text: string): number | null {
  const [, sign = '', yuan, decimals = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,2})0*)?$/.exec(text) ?? [];
  if (yuan === undefined) return null;
  try {
    return parseFen(`${sign}${yuan}${decimals.padEnd(2, '0')}`);
  } catch {
    return null;
  }
}

/** Removes the commas of `¥1,234.56`, but only if they separate thousands. */
function withoutGroups(text: string): string {
  const bare = text.replace(/^¥\s*/, '');
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
}

function notAnAmount(): Reading {
  return refused(
    '金额有误或超出可记录的范围:以元为单位,最多两位小数,例如 1234.56。请核对。',
    'The value is not an amount, or is too large to be recorded. Check it, and write yuan with at most two decimals, such as 1234.56.',
  );
}

function digitsLost(): Reading {
  return refused(
    '金额超过 15 位,以数字格式存储时末尾数字已不准确。请把单元格设为文本格式后重新填写。',
    'The amount has more than 15 digits, so a number cell loses the last ones. Set the cell to text and enter the ' +
      'amount again.',
  );
}
