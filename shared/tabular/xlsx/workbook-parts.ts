import { DECLARATION, element, escapeText, STYLES } from './workbook-text';

/**
 * A sheet of a workbook without its content. `titleLines` is the number of first lines that are printed on every page.
 */
export type SheetName = { name: string; hidden?: boolean; titleLines?: number };

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A fixed date for the entries of the archive, so that equal sheets give equal files. */
export const NO_TIME = new Date(1980, 0, 1);

/** Returns the name of the entry that holds the sheet with this index, from 0. */
export function sheetEntry(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** Returns all files of an XLSX except its sheets. */
export function workbookParts(sheets: readonly SheetName[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
}

function contentTypes(sheets: readonly SheetName[]): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((_, index) => [`/${sheetEntry(index)}`, 'worksheet']),
  ].map(([part, kind]) => `<Override PartName="${part}" ContentType="${CONTENT}.${kind}+xml"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`;
}

/** Returns the relations, numbered from rId1. */
function relations(targets: readonly [kind: string, target: string][]): string {
  const lines = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function workbook(sheets: readonly SheetName[]): string {
  const lines = sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escapeText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return element('workbook', `<sheets>${lines.join('')}</sheets>${printTitles(sheets)}`);
}

function printTitles(sheets: readonly SheetName[]): string {
  const names = sheets.flatMap(({ name, titleLines }, index) => {
    if (titleLines === undefined) return [];
    const range = `'${escapeText(name.replaceAll("'", "''"))}'!$1:$${titleLines}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${range}</definedName>`];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}
