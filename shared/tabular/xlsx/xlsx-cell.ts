import { type Message } from '../../kernel/errors';
import { isPlainDate } from '../../kernel/dates/period';
import { dateOfSerial } from './date-serial';
import { damaged } from './open-zip';
import { unescapeText } from './read-xml';
import { type Cell } from '../sheet/sheet-part';
import { type Workbook } from './workbook';

/**
 * A cell as a worksheet stores it. `value` is the content of its <v> element, and `text` is the text inside the cell
 * itself.
 */
export type StoredCell = { type: string; style: number; value: string; text: string; formula: boolean };

const FORMULA: Message = {
  zh: '单元格是公式,请复制该单元格,再“选择性粘贴”为数值。',
  en: 'The cell holds a formula. Copy the cell, and use Paste Special to paste its value.',
};
const NO_VALUE: Message = {
  zh: '单元格的值是错误值或逻辑值,请重新填写。',
  en: 'The cell holds an error or a logical value. Enter a plain value.',
};
const NO_DATE: Message = {
  zh: '单元格中的日期无效,或带有时间。请填写有效日期,只填年月日。',
  en: 'The cell does not hold a valid date, or the date has a time of day. Enter a valid date without a time.',
};

/**
 * Returns the content of a cell, or null if it is empty. A formula is refused even if it has a value, because nobody
 * entered that value.
 */
export function readCell(cell: StoredCell, book: Workbook): Cell | null {
  if (cell.formula) return { kind: 'refused', reason: FORMULA };
  switch (cell.type) {
    case 's':
      return textCell(cell.value === '' ? '' : sharedText(cell.value, book));
    case 'inlineStr':
      return textCell(cell.text);
    case 'str':
      return textCell(unescapeText(cell.value));
    case 'n':
      return cell.value.trim() === '' ? null : numberCell(cell.value.trim(), book, cell.style);
    case 'd':
      return cell.value === '' ? null : isoDateCell(cell.value);
    default:
      return { kind: 'refused', reason: NO_VALUE };
  }
}

/** Reads a text. Blanks count as empty, because the user sees an empty cell. */
export function textCell(text: string): Cell | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}

function sharedText(index: string, book: Workbook): string {
  const text = book.sharedTexts[Number(index)];
  if (text === undefined) throw damaged();
  return text;
}

function numberCell(text: string, book: Workbook, style: number): Cell {
  if (!/^-?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(text)) throw damaged();
  if (book.dateStyles[style] !== true) return { kind: 'number', text };
  const date = dateOfSerial(Number(text), book.dateSystem);
  return date === null ? { kind: 'refused', reason: NO_DATE } : { kind: 'date', date };
}

function isoDateCell(text: string): Cell {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+)Z?)?$/.exec(text) ?? [];
  const wholeDay = time === undefined || /^[0:.]*$/.test(time);
  return isPlainDate(date) && wholeDay ? { kind: 'date', date } : { kind: 'refused', reason: NO_DATE };
}
