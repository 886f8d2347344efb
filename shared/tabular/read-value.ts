import { isPlainDate } from '../kernel/dates/period';
import { readCode } from './read-code';
import { readYuan } from './read-yuan';
import { narrow, type Reading, refused } from './reading';
import { KEPT_FROM_RUNNING, RUNS } from './sheet/running-text';
import {
  type DateColumn,
  type IntegerColumn,
  type SheetColumn,
  type ChoiceColumn,
  type TextColumn,
} from './sheet/sheet-column';
import { type Cell } from './sheet/sheet-part';

/** Returns the value of a cell for its column, or the reason why it has none. */
export function readValue(cell: Cell, column: SheetColumn, cellCharacters: number): Reading {
  if (cell.kind === 'refused') return cell;
  if (cell.kind === 'text' && cell.text.length > cellCharacters) return tooLong(cellCharacters);
  if (cell.kind === 'text' && /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(cell.text.trim())) {
    return refused(
      '含有换行或不可见字符,请删除。',
      'The text holds a line break or an invisible character. Remove it.',
    );
  }
  switch (column.kind) {
    case 'text':
      return readText(cell, column);
    case 'date':
      return readDate(cell, column);
    case 'integer':
      return readInteger(cell, column);
    case 'choice':
      return readChoice(cell, column);
    case 'code':
      return readCode(cell, column);
    case 'yuan':
      return readYuan(cell);
  }
}

/** Reads a text. It refuses text that a spreadsheet would run as a formula. */
function readText(cell: Cell, { most }: TextColumn): Reading {
  if (cell.kind !== 'text')
    return refused(
      '须为文字,而单元格是数字或日期,请设为文本格式后重新填写。',
      'The cell holds a number or a date, but must hold text. Set it to text and enter it again.',
    );
  // The Hub's own files put an apostrophe before a text that a spreadsheet would run as a formula. An imported text may
  // therefore begin with an apostrophe, which is removed.
  const text = cell.text.normalize('NFC').trim();
  if (RUNS.test(text))
    return refused(
      '文字不得以 = + - @ 开头,请删除该符号。',
      'The text must not begin with = + - or @. Remove that sign.',
    );
  return [...text].length > most ? tooLong(most) : { value: text.replace(KEPT_FROM_RUNNING, '') };
}

function tooLong(most: number): Reading {
  return refused(`不得超过 ${most} 个字,请删减。`, `The text must not exceed ${most} characters. Shorten it.`);
}

const WRITTEN_DATES = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

function readDate(cell: Cell, _column: DateColumn): Reading {
  if (cell.kind === 'date') return { value: cell.date };
  const text = cell.kind === 'text' ? narrow(cell.text) : '';
  const parts = WRITTEN_DATES.map((form) => form.exec(text)).find((match) => match !== null);
  if (parts === undefined && (cell.kind === 'number' || /^\d+(\.\d+)?$/.test(text))) {
    return refused(
      '单元格是数字,不是日期。请设为日期格式,或写成 1990-01-31。',
      'The cell holds a number, not a date. Set it to a date format, or write it as 1990-01-31.',
    );
  }
  const date = parts === undefined ? '' : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isPlainDate(date)
    ? { value: date }
    : refused(
        '不是有效日期,请核对,并写成 1990-01-31 的形式。',
        'The value is not a valid date. Check it, and write it like 1990-01-31.',
      );
}

function readInteger(cell: Cell, { least, most }: IntegerColumn): Reading {
  const text = cell.kind === 'number' ? String(Number(cell.text)) : cell.kind === 'text' ? narrow(cell.text) : '';
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return { value };
  return refused(`须为 ${least} 至 ${most} 的整数。`, `The value must be a whole number from ${least} to ${most}.`);
}

function readChoice(cell: Cell, { labels }: ChoiceColumn): Reading {
  const label = cell.kind === 'text' ? narrow(cell.text) : '';
  const value = Object.hasOwn(labels, label) ? labels[label] : undefined;
  if (value !== undefined) return { value };
  const list = Object.keys(labels).join('、');
  return refused(`须为以下之一:${list}。`, `The value must be one of: ${list}.`);
}
