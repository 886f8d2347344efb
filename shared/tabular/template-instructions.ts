import { type SheetColumn, type SheetColumns } from './sheet/sheet-column';
import { SHEET_LIMITS } from './sheet/sheet-limits';
import { type NewCell, sheetData } from './xlsx/workbook-text';

/** Builds the sheet that explains how to fill in the data sheet. It is in Chinese, like the titles. */
export function instructions(columns: SheetColumns, notes: readonly string[]): string {
  const rows: NewCell[][] = [
    ['列', '是否必填', '填写方法'].map((text): NewCell => ({ text, style: 'header' })),
    ...Object.values(columns).map((column) =>
      [column.title, column.required ? '必填' : '选填', howTo(column)].map((text) => cell(text)),
    ),
    [],
    ...[...notes, ...GENERAL].map((text) => [cell(''), cell(''), cell(text)]),
  ];
  const widths = [16, 10, 80].map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${widths.join('')}</cols>${sheetData(rows)}`;
}

function cell(text: string): NewCell {
  return { text, style: 'wrapped' };
}

function howTo(column: SheetColumn): string {
  const hint = column.hint === undefined ? '' : column.hint;
  switch (column.kind) {
    case 'text':
      return `文字,最多 ${column.most} 个字。${hint}`;
    case 'date':
      return `日期,写成 1990-01-31。${hint}`;
    case 'integer':
      return `${column.least} 至 ${column.most} 的整数。${hint}`;
    case 'choice':
      return `从下拉列表中选择:${Object.keys(column.labels).join('、')}。${hint}`;
    case 'yuan':
      return `金额,以元为单位,最多两位小数,写成 1234.56。${hint}`;
    case 'code':
      return `${column.shape.zh}。此列为文本格式,请勿改为数字格式。${hint}`;
  }
}

const GENERAL: readonly string[] = [
  `表头在第 1 行,请勿改动;从第 2 行起每行一条,最多 ${SHEET_LIMITS.rows} 行。`,
  '请勿合并单元格、使用公式,也不要隐藏行或列。',
  '整张表一次导入:有一处错误,则全部不导入,并逐行列出错误。',
];
