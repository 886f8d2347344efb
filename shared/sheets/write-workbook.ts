import { strToU8, zipSync } from 'fflate';
import { DECLARATION, element, escapeText, STYLES } from './workbook-text';

/** `content` is all that stands inside its <worksheet>. */
export type NewSheet = { name: string; content: string; hidden?: boolean };

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Equal sheets are equal files: an archive's own dates would make them differ. */
const NO_TIME = new Date(1980, 0, 1);

/** A workbook as the bytes of an XLSX file. */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach(({ content }, index) => {
    texts[`xl/worksheets/sheet${index + 1}.xml`] = element('worksheet', content);
  });
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: NO_TIME });
}

function contentTypes(sheets: readonly NewSheet[]): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ].map(([part, kind]) => `<Override PartName="${part}" ContentType="${CONTENT}.${kind}+xml"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`;
}

/** Numbered from rId1. */
function relations(targets: readonly [kind: string, target: string][]): string {
  const lines = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function workbook(sheets: readonly NewSheet[]): string {
  const lines = sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escapeText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return element('workbook', `<sheets>${lines.join('')}</sheets>`);
}
