import { parser as createParser } from 'sax';
import { damaged } from './open-zip';
import { SheetRefusal } from '../sheet/sheet-fault';

export type Attributes = Readonly<Record<string, string>>;

/** What a document says, in its order. Element names come without their prefix: producers differ in it. */
export type XmlListener = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** A text may come in several pieces. */
  text(text: string): void;
};

/** No workbook comes near; what does is made to fill the memory of whoever reads it. */
const DEEPEST = 32;
const MOST_ATTRIBUTES = 100;

/**
 * Tells `listener` what a document says, piece by piece, and yields it after each: who has enough just stops. Refuses a
 * document type, in which a document could define texts that grow.
 * @throws SheetRefusal where it is no well-formed XML in UTF-8.
 */
export async function* readXml<Listener extends XmlListener>(
  pieces: AsyncIterable<Uint8Array>,
  listener: Listener,
): AsyncGenerator<Listener, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = listening(listener);
  try {
    for await (const piece of pieces) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield listener;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof SheetRefusal ? error : damaged();
  }
  yield listener;
}

/** Reads a document to its end. */
export async function readWholeXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const reading = readXml(pieces, listener);
  while (!(await reading.next()).done);
}

function listening(listener: XmlListener) {
  // Only while it counts where it is does the parser hold what it buffers to 64 KiB.
  const parser = createParser(true, { position: true });
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  const bounds = new Bounds();
  parser.onopentagstart = () => bounds.openTag();
  parser.onattribute = () => bounds.attribute();
  parser.onopentag = (tag) => listener.open(localName(tag.name), tag.attributes as Attributes);
  parser.onclosetag = (name) => {
    bounds.closeTag();
    listener.close(localName(name));
  };
  parser.ontext = (text) => listener.text(text);
  parser.oncdata = (text) => listener.text(text);
  return parser;
}

/** Of what a parser holds in memory for as long as a tag is open. */
class Bounds {
  private depth = 0;
  private attributes = 0;

  openTag(): void {
    this.attributes = 0;
    this.depth += 1;
    if (this.depth > DEEPEST) refuse();
  }

  attribute(): void {
    this.attributes += 1;
    if (this.attributes > MOST_ATTRIBUTES) refuse();
  }

  closeTag(): void {
    this.depth -= 1;
  }
}

function refuse(): never {
  throw damaged();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Office writes a character that XML cannot hold as _x0007_, and an underscore before such a text as _x005F_. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
