import { type DateSystem, isDateFormat } from './date-serial';
import { damaged, type Zip } from './open-zip';
import { type Attributes, readWholeXml, type XmlListener } from './read-xml';
import { readSharedTexts } from './shared-texts';
import { type SheetLimits } from '../sheet/sheet-limits';

/** The sheets of a workbook, and the parts to which the cells of every sheet refer. */
export type Workbook = {
  sheets: readonly { name: string; visible: boolean; entry: string }[];
  dateSystem: DateSystem;
  /** For each cell style, whether it shows a number as a date. */
  dateStyles: readonly boolean[];
  sharedTexts: readonly string[];
};

/** The maximum number of cell styles in a workbook. Excel itself has this limit. */
const MOST_STYLES = 65_490;
const ROOT = 'xl/workbook.xml';

/** Opens a workbook. @throws SheetRefusal if the file is not a workbook, or is damaged */
export async function openWorkbook(zip: Zip, limits: SheetLimits): Promise<Workbook> {
  const targets = await readTargets(zip);
  const book = new BookListener(targets);
  await readWholeXml(zip.read(ROOT), book);
  const styles = new StyleListener();
  if (zip.has('xl/styles.xml')) await readWholeXml(zip.read('xl/styles.xml'), styles);
  const shared = 'xl/sharedStrings.xml';
  return {
    sheets: book.sheets,
    dateSystem: book.dateSystem,
    dateStyles: styles.dateStyles(),
    sharedTexts: zip.has(shared) ? await readSharedTexts(zip, shared, limits) : [],
  };
}

/** Returns the entry of each relation id, for worksheets only: a chart sheet has no rows. */
async function readTargets(zip: Zip): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readWholeXml(zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Type = '', Target = '' }) {
      if (name !== 'Relationship' || Id === undefined || !Type.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
    close() {},
    text() {},
  });
  return targets;
}

class BookListener implements XmlListener {
  readonly sheets: { name: string; visible: boolean; entry: string }[] = [];
  dateSystem: DateSystem = 1900;

  constructor(private readonly targets: ReadonlyMap<string, string>) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr' && isTrue(attributes.date1904)) this.dateSystem = 1904;
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    if (id === undefined || attributes.name === undefined) throw damaged();
    const entry = this.targets.get(id);
    // Each entry may be named once. Otherwise a workbook could name an entry a thousand times and have it unpacked as
    // often.
    if (this.sheets.some((sheet) => sheet.entry === entry)) throw damaged();
    const visible = (attributes.state ?? 'visible') === 'visible';
    if (entry !== undefined) this.sheets.push({ name: attributes.name, visible, entry });
  }

  close(): void {}

  text(): void {}
}

/** Reads the styles. Cell styles refer to number formats by id; the workbook's own formats also have a code. */
class StyleListener implements XmlListener {
  private readonly codes = new Map<number, string>();
  private readonly formats: number[] = [];
  private inCellStyles = false;

  open(name: string, { numFmtId, formatCode }: Attributes): void {
    if (name === 'numFmt' && formatCode !== undefined) this.codes.set(Number(numFmtId), formatCode);
    if (name === 'cellXfs') this.inCellStyles = true;
    if (name !== 'xf' || !this.inCellStyles) return;
    if (this.formats.length >= MOST_STYLES) throw damaged();
    this.formats.push(Number(numFmtId ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellStyles = false;
  }

  text(): void {}

  dateStyles(): boolean[] {
    return this.formats.map((id) => isDateFormat(id, this.codes.get(id)));
  }
}

/** Returns whether an attribute is true. The format permits both spellings. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
