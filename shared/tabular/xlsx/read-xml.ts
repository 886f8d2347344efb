import { parser as createParser, type SAXParser } from 'sax';
import { damaged } from './open-zip';
import { SheetRefusal } from '../sheet/sheet-fault';

export type Attributes = Readonly<Record<string, string>>;

/**
 * Receives the content of a document, in order. Element names have no prefix, because programs use different prefixes.
 */
export type XmlListener = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Receives text, possibly in several pieces. */
  text(text: string): void;
};

/** The limit of nesting. No workbook comes near it; a deeper document is meant to exhaust the reader's memory. */
const DEEPEST = 32;
const MOST_ATTRIBUTES = 100;

/**
 * Parses a document piece by piece, calls `listener`, and yields after each piece so that the caller can stop early. It
 * refuses a document type, which could define texts that expand without limit.
 * @throws SheetRefusal if the document is not well-formed XML in UTF-8
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

/** Parses a document to its end. */
export async function readWholeXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const reading = readXml(pieces, listener);
  while (!(await reading.next()).done);
}

function listening(listener: XmlListener) {
  // The parser limits its buffer to 64 KiB only if it tracks positions.
  const parser = createParser(true, { position: true });
  const bounds = new Bounds();
  const text = (piece: string) => listener.text(piece);
  // An object literal holds the handlers, because no function expression is assigned to a property
  // (shared/runtime/DECISIONS.md).
  const handlers: Partial<SAXParser> = {
    onerror: refuse,
    ondoctype: refuse,
    onopentagstart: () => bounds.openTag(),
    onattribute: () => bounds.attribute(),
    onopentag: (tag) => listener.open(localName(tag.name), tag.attributes as Attributes),
    onclosetag: (name) => {
      bounds.closeTag();
      listener.close(localName(name));
    },
    ontext: text,
    oncdata: text,
  };
  return Object.assign(parser, handlers);
}

/** Limits the text that the parser holds in memory while a tag is open. */
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

/**
 * Returns a text with Office's escapes decoded: _x0007_ stands for a character that XML cannot hold, and _x005F_ for an
 * underscore that would otherwise begin an escape.
 */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
