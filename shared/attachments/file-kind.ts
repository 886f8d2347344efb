import { open } from 'node:fs/promises';
import { type MediaType } from '../kernel/media-types';
import { officeKind } from './office-file';
import { type SpooledFile } from './spool';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_HEADER = Buffer.from('0000000d49484452', 'hex');
const PNG_END = Buffer.from('IEND', 'latin1');
const JPEG = Buffer.from('ffd8ff', 'hex');
const PDF = Buffer.from('%PDF-', 'latin1');
const PDF_END = Buffer.from('%%EOF', 'latin1');
const ZIP = Buffer.from('504b0304', 'hex');

const HEAD_BYTES = 16;
/**
 * The number of bytes at the end of a PDF or PNG in which its end mark must lie. ISO 32000, annex H, sets this number
 * for PDF. Cameras and scanners may append data after the end mark of a PNG.
 */
const TAIL_BYTES = 1024;

/**
 * Returns the type of a file, determined only from its content and never from its name or headers. Returns null if the
 * type is not accepted, as for programs, web pages, drawings with scripts, and workbooks with macros. Plain text is not
 * accepted either, because any script is text.
 */
export async function kindOfFile({ path, bytes }: SpooledFile): Promise<MediaType | null> {
  const { head, tail } = await ends(path, bytes);
  if (begins(head, PDF)) return tail.includes(PDF_END) ? 'application/pdf' : null;
  if (begins(head, JPEG)) return 'image/jpeg';
  if (begins(head, PNG)) return isPng(head, tail) ? 'image/png' : null;
  return begins(head, ZIP) ? officeKind(path) : null;
}

function isPng(head: Buffer, tail: Buffer): boolean {
  return head.subarray(PNG.length, PNG.length + PNG_HEADER.length).equals(PNG_HEADER) && tail.includes(PNG_END);
}

function begins(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

async function ends(path: string, bytes: number): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path, 'r');
  try {
    const read = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(0, HEAD_BYTES), tail: await read(Math.max(0, bytes - TAIL_BYTES), TAIL_BYTES) };
  } finally {
    await file.close();
  }
}
