import { instructions } from './template-instructions';
import { columnLetter, type SheetColumn, type SheetColumns } from './sheet/sheet-column';
import { SHEET_LIMITS } from './sheet/sheet-limits';
import { yuanDigits } from '../kernel/amount-text';
import { CELL_STYLES, type CellStyle, escapeText, type NewCell, sheetData } from './xlsx/workbook-text';
import { type NewSheet, writeWorkbook } from './xlsx/write-workbook';
import { INSTRUCTIONS_TITLE } from './xlsx/xlsx-parts';

export type TemplateContent<Columns extends SheetColumns> = {
  /** The name of the sheet to fill in: at most 31 characters, without []:*?/\. */
  title: string;
  /** Values that are already filled in. Null leaves a cell empty. */
  rows?: readonly Partial<Record<keyof Columns, string | number | null>>[];
  /** The first lines of the instructions, for this sheet only. */
  notes?: readonly string[];
  /** The choices of a column, which replace the column's own labels. */
  choices?: Partial<Record<keyof Columns, readonly string[]>>;
};

/**
 * The name of the hidden sheet that holds the choices of the drop-downs. The choices do not fit into the rule of a
 * cell, which is limited to 255 characters.
 */
const CHOICES_TITLE = '选项';

const STYLE_OF: Readonly<Record<SheetColumn['kind'], CellStyle>> = {
  text: 'text',
  code: 'text',
  choice: 'text',
  date: 'date',
  integer: 'number',
  yuan: 'yuan',
};

/**
 * Writes an XLSX to fill in, which {@link readSheet} reads. It has the titles in a frozen first line, drop-downs down
 * to the last permitted row, and columns in the format of their kind. A second sheet explains how to fill it in.
 */
export function writeTemplate<Columns extends SheetColumns>(
  columns: Columns,
  content: TemplateContent<Columns>,
): Uint8Array {
  const lists = choiceLists(columns, content.choices ?? {});
  const sheets: NewSheet[] = [
    { name: content.title, content: dataSheet(columns, content, lists) },
    { name: INSTRUCTIONS_TITLE, content: instructions(columns, content.notes ?? []) },
    { name: CHOICES_TITLE, content: sheetData(choiceRows(lists)), hidden: true },
  ];
  return writeWorkbook(sheets);
}

type ChoiceList = { key: string; choices: readonly string[] };

function choiceLists(columns: SheetColumns, given: Partial<Record<string, readonly string[]>>): ChoiceList[] {
  return Object.entries(columns)
    .map(([key, column]) => ({
      key,
      choices: given[key] ?? (column.kind === 'choice' ? Object.keys(column.labels) : []),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** Builds the hidden sheet, with one list per column. */
function choiceRows(lists: readonly ChoiceList[]): NewCell[][] {
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  return Array.from({ length: longest }, (_, index) =>
    lists.map(({ choices }): NewCell => ({ text: choices[index] ?? '', style: 'text' })),
  );
}

function dataSheet<Columns extends SheetColumns>(
  columns: Columns,
  content: TemplateContent<Columns>,
  lists: readonly ChoiceList[],
): string {
  const entries = Object.entries(columns);
  const header = entries.map(([, { title }]): NewCell => ({ text: title, style: 'header' }));
  const rows = (content.rows ?? []).map((row) =>
    entries.map(([key, column]) => newCell(row[key] ?? null, STYLE_OF[column.kind])),
  );
  const widths = entries.map(([, column], index) => {
    const position = index + 1;
    const style = CELL_STYLES[STYLE_OF[column.kind]];
    return `<col min="${position}" max="${position}" width="${column.kind === 'code' ? 30 : 16}" style="${style}" customWidth="1"/>`;
  });
  return [
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    sheetData([header, ...rows]),
    validations(entries, lists),
  ].join('');
}

function newCell(value: string | number | null, style: CellStyle): NewCell {
  if (typeof value === 'number' && style === 'yuan') return { digits: yuanDigits(value), style };
  return typeof value === 'number' ? { number: value, style } : { text: value ?? '', style };
}

function validations(entries: readonly [string, SheetColumn][], lists: readonly ChoiceList[]): string {
  const rules = entries.flatMap(([key, column], index) => {
    const rule = ruleOf(
      column,
      lists.findIndex((list) => list.key === key),
      lists,
    );
    if (rule === null) return [];
    const letter = columnLetter(index + 1);
    const range = `${letter}2:${letter}${SHEET_LIMITS.rows + 1}`;
    return [
      `<dataValidation ${rule.kind} allowBlank="1" showErrorMessage="1" sqref="${range}">${rule.bounds}</dataValidation>`,
    ];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function ruleOf(
  column: SheetColumn,
  place: number,
  lists: readonly ChoiceList[],
): { kind: string; bounds: string } | null {
  const list = lists[place];
  if (list !== undefined) {
    const letter = columnLetter(place + 1);
    const source = `'${CHOICES_TITLE}'!$${letter}$1:$${letter}$${list.choices.length}`;
    return { kind: 'type="list"', bounds: `<formula1>${escapeText(source)}</formula1>` };
  }
  if (column.kind !== 'integer') return null;
  const bounds = `<formula1>${column.least}</formula1><formula2>${column.most}</formula2>`;
  return { kind: 'type="whole" operator="between"', bounds };
}
