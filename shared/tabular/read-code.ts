import { narrow, type Reading, refused } from './reading';
import { type CodeColumn } from './sheet/sheet-column';
import { type Cell } from './sheet/sheet-part';

/**
 * Matches whole numbers of at most 15 digits. A number cell keeps them in full, and turns further digits into zeros.
 */
const KEPT_BY_A_NUMBER = /^[1-9]\d{0,14}$/;

/**
 * Reads a code. It removes spaces and hyphens between groups, and the apostrophe that marks text. A number cell is
 * refused if it may have lost digits.
 */
export function readCode(cell: Cell, column: CodeColumn): Reading {
  if (cell.kind === 'date')
    return refused(
      '单元格是日期格式,请设为文本格式后重新填写。',
      'The cell has a date format. Set it to text and enter the code again.',
    );
  if (cell.kind !== 'text') return cell.kind === 'number' ? readNumber(cell.text, column) : cell;
  const text = narrow(cell.text)
    .replace(/^'/, '')
    .replace(/[\s\-‐-―]/g, '')
    .toUpperCase();
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) return digitsLost();
  return column.accepts(text)
    ? { value: text }
    : refused(`须为 ${column.shape.zh}。`, `The value must be ${column.shape.en}.`);
}

function readNumber(stored: string, column: CodeColumn): Reading {
  const text = String(Number(stored));
  if (!KEPT_BY_A_NUMBER.test(text)) return digitsLost();
  if (column.numberIsWhole === true && column.accepts(text)) return { value: text };
  return refused(
    '号码以数字格式存储,开头的 0 可能已丢失。请把单元格设为文本格式后重新填写。',
    'The code is stored as a number, so leading zeros may be lost. Set the cell to text and enter the code again.',
  );
}

function digitsLost(): Reading {
  return refused(
    '号码以数字格式存储,可能已丢失数字。请把单元格设为文本格式后重新填写。',
    'The code is stored as a number, so digits may be lost. Set the cell to text and enter the code ' + 'again.',
  );
}
