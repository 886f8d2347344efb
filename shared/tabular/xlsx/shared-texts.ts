import { type Zip, damaged } from './open-zip';
import { type Attributes, readWholeXml, unescapeText, type XmlListener } from './read-xml';
import { type SheetLimits } from '../sheet/sheet-limits';

type TextLimits = Pick<SheetLimits, 'cellCharacters' | 'sharedTexts'>;

/**
 * Collects the text of a cell from its runs, without the phonetic guides of Chinese and Japanese text. It keeps one
 * character beyond the limit, so that a text that is too long is noticed.
 */
export class TextCollector {
  private collected = '';
  private inText = false;
  private inReadingAid = false;

  constructor(private readonly most: number) {}

  open(name: string): void {
    if (name === 'rPh') this.inReadingAid = true;
    if (name === 't') this.inText = !this.inReadingAid;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReadingAid = false;
    if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText && this.collected.length <= this.most) this.collected += text.slice(0, this.most + 1);
  }

  take(): string {
    const text = unescapeText(this.collected);
    this.collected = '';
    return text;
  }
}

/** Reads the texts that a workbook stores once for all cells that show them. */
export async function readSharedTexts(zip: Zip, entry: string, limits: TextLimits): Promise<readonly string[]> {
  const texts = new SharedTexts(limits);
  await readWholeXml(zip.read(entry), texts);
  return texts.found;
}

class SharedTexts implements XmlListener {
  readonly found: string[] = [];
  private readonly collector: TextCollector;

  constructor(private readonly limits: TextLimits) {
    this.collector = new TextCollector(limits.cellCharacters);
  }

  open(name: string, _attributes: Attributes): void {
    this.collector.open(name);
  }

  close(name: string): void {
    this.collector.close(name);
    if (name !== 'si') return;
    if (this.found.length >= this.limits.sharedTexts) throw damaged();
    this.found.push(this.collector.take());
  }

  text(text: string): void {
    this.collector.text(text);
  }
}
