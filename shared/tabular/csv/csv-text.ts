import { isUtf8 } from 'node:buffer';
import { refuseFile, refuseLine, type SheetRefusal } from '../sheet/sheet-fault';

const LINE_FEED = 0x0a;
const PIECE_BYTES = 64 * 1024;

/**
 * Decodes a CSV file in pieces. It is UTF-8, with or without a byte order mark, or GB 18030, which spreadsheet programs
 * on Chinese systems write. The first line with a character beyond ASCII decides between the two. This line is usually
 * the header, and no header of the Hub is well-formed in both.
 * @throws SheetRefusal naming the first line that cannot be read
 */
export function* csvText(bytes: Uint8Array): Generator<string, void> {
  if (isUtf16(bytes)) {
    throw refuseFile(
      '文件是 UTF-16 文本,请另存为“CSV UTF-8”或 XLSX。',
      'The file is UTF-16 text. Save it as CSV UTF-8 or XLSX.',
    );
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  let line = 1;
  for (const piece of linesOf(bytes)) {
    try {
      // A line feed is never a part of another character in these encodings, so every piece ends between characters.
      yield decoder.decode(piece);
    } catch {
      throw unreadable(line, piece, decoder);
    }
    line += piece.reduce((count, byte) => count + (byte === LINE_FEED ? 1 : 0), 0);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'gb18030' {
  const firstEncoded = bytes.findIndex((byte) => byte >= 0x80);
  const end = bytes.indexOf(LINE_FEED, firstEncoded);
  const line = bytes.subarray(bytes.lastIndexOf(LINE_FEED, firstEncoded) + 1, end < 0 ? bytes.length : end);
  return firstEncoded < 0 || isUtf8(line) ? 'utf-8' : 'gb18030';
}

/** Yields as many complete lines as fit into a piece. A longer line is a piece of its own. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let start = 0; start < bytes.length;) {
    const full = bytes.lastIndexOf(LINE_FEED, start + PIECE_BYTES) + 1;
    const next = full > start ? full : bytes.indexOf(LINE_FEED, start + PIECE_BYTES) + 1;
    const end = next > start ? next : bytes.length;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function unreadable(firstLine: number, piece: Uint8Array, decoder: TextDecoder): SheetRefusal {
  let line = firstLine;
  for (let start = 0; start < piece.length; line += 1) {
    const end = piece.indexOf(LINE_FEED, start) + 1 || piece.length;
    try {
      decoder.decode(piece.subarray(start, end));
    } catch {
      break;
    }
    start = end;
  }
  return refuseLine(
    line,
    '有无法识别的字符:文件不全是 UTF-8,也不全是 GB18030 编码。请另存为“CSV UTF-8”。',
    'Some characters cannot be read: the file is neither UTF-8 nor GB 18030 throughout. Save it as CSV UTF-8.',
  );
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
