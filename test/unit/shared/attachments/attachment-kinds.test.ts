import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindOfFile } from '../../../../shared/attachments/file-kind';
import { contentDisposition, type EXTENSIONS, savedName } from '../../../../shared/kernel/media-types';
import {
  DOCUMENT,
  DOCX,
  JPEG,
  officeFile,
  PDF,
  pdfOf,
  PNG,
  sha256Of,
  XLSX,
} from '../../../support/drivers/peers/attached-files';
import { withStatedSize, zip } from '../../../support/drivers/peers/workbooks';

const folder = mkdtempSync(join(tmpdir(), 'hub-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kindOf(content: Buffer): Promise<string | null> {
  const path = join(folder, sha256Of(content));
  writeFileSync(path, content);
  return kindOfFile({ path, bytes: content.length, sha256: sha256Of(content) });
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAIN = `${DOCUMENT}.main+xml`;
const WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;

function withoutMainPart(): Buffer {
  return Buffer.from(zip({ '[Content_Types].xml': `<Types>${override('/word/document.xml', MAIN)}</Types>` }));
}

describe('kind of a file, by its content', () => {
  it.each<[string, string, Buffer]>([
    ['a PDF', 'application/pdf', PDF],
    ['a large PDF', 'application/pdf', pdfOf(200_000)],
    ['a PNG', 'image/png', PNG],
    ['a JPEG', 'image/jpeg', JPEG],
    ['a JPEG with data of a camera', 'image/jpeg', Buffer.concat([JPEG, Buffer.from('MotionPhoto')])],
    ['a workbook', SHEET, XLSX],
    ['a document', DOCUMENT, DOCX],
    ['a document with pictures', DOCUMENT, officeFile(MAIN, { 'word/media/image1.png': PNG })],
  ])('recognises %s as %s', async (_, kind, content) => {
    expect(await kindOf(content)).toBe(kind);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('%P')],
    ['a PDF that ends too early', PDF.subarray(0, 60)],
    ['a PNG that ends too early', PNG.subarray(0, 40)],
    [
      'a file that has only the first and last bytes of a PNG',
      Buffer.concat([PNG.subarray(0, 8), Buffer.from('<script>alert(1)</script>IEND')]),
    ],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(500)])],
    ['a program of Linux', Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(500)])],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a page', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')],
    ['a web page before a PDF', Buffer.concat([Buffer.from('<html>'), PDF])],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['plain text', Buffer.from('姓名,年龄\n某,30\n')],
    ['an archive', Buffer.from(zip({ 'a.txt': 'a' }))],
    ['an old or an encrypted workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['a document that is cut off', DOCX.subarray(0, -30)],
    ['a document without its main part', withoutMainPart()],
    [
      'a document that is also a workbook',
      officeFile(MAIN, { 'xl/w.xml': '' }, [override('/xl/w.xml', `${SHEET}.main+xml`)]),
    ],
    [
      'a presentation',
      officeFile('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    ],
    ['a type named like an object property', officeFile('constructor')],
    ['a list that is not XML', Buffer.from(zip({ '[Content_Types].xml': '<Types', 'word/document.xml': '' }))],
  ])('is unknown for %s', async (_, content) => {
    expect(await kindOf(content)).toBeNull();
  });

  it.each<[string, Buffer]>([
    ['macros, according to its type', officeFile(WITH_MACROS)],
    ['macros, according to a part of the file', officeFile(MAIN, { 'word/vbaProject.bin': 'x' })],
    [
      'macros, according to the type of a part',
      officeFile(MAIN, { 'a.bin': 'x' }, [override('/a.bin', 'application/vnd.ms-office.vbaProject')]),
    ],
    ['macros of the old kind', officeFile(MAIN, { 'xl/macrosheets/sheet1.xml': '<a/>' })],
    ['controls', officeFile(MAIN, { 'word/activeX/activeX1.bin': 'x' })],
    ['a program', officeFile(MAIN, { 'word/embeddings/setup.EXE': 'MZ' })],
    ['a page', officeFile(MAIN, { 'word/afchunk.htm': '<script>alert(1)</script>' })],
  ])('is not accepted for a document with %s', async (_, content) => {
    expect(await kindOf(content)).toBeNull();
  });
});

describe('archive that unpacks to far more than its size', () => {
  it('is refused because of the sizes in its directory', async () => {
    const bomb = withStatedSize(officeFile(MAIN, { 'a.xml': 'x' }), 'a.xml', 300 * 1024 * 1024);
    expect(await kindOf(Buffer.from(bomb))).toBeNull();
  });

  it('is refused if its list of content types is too large', async () => {
    const long = `<Types>${' '.repeat(2 * 1024 * 1024)}</Types>`;
    expect(await kindOf(Buffer.from(zip({ '[Content_Types].xml': long, 'word/document.xml': '' })))).toBeNull();
  });

  it('is refused if its list of content types unpacks to more than stated', async () => {
    expect(await kindOf(Buffer.from(withStatedSize(DOCX, '[Content_Types].xml', 10)))).toBeNull();
  });

  it('is refused if its entries overlap', async () => {
    expect(await kindOf(overlapping(officeFile(MAIN, { 'a.bin': randomBytes() })))).toBeNull();
  });

  it('is refused if it has too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`a/${index}`, '']));
    expect(await kindOf(officeFile(MAIN, many))).toBeNull();
  });
});

/** Returns bytes that compression cannot shorten. */
function randomBytes(): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: 4000 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}

const DIRECTORY_ENTRY = Buffer.from('504b0102', 'hex');
const DIRECTORY_END = Buffer.from('504b0506', 'hex');

/** Returns an archive whose directory lists its last entry twice, under two names at the same offset. */
function overlapping(archive: Buffer): Buffer {
  const last = archive.lastIndexOf(DIRECTORY_ENTRY);
  const end = archive.lastIndexOf(DIRECTORY_END);
  const again = Buffer.from(archive.subarray(last, end));
  again.write('b', 46);
  const tail = Buffer.from(archive.subarray(end));
  const count = tail.readUInt16LE(10) + 1;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(tail.readUInt32LE(12) + again.length, 12);
  return Buffer.concat([archive.subarray(0, end), again, tail]);
}

describe('name of a downloaded file', () => {
  it.each<[string, keyof typeof EXTENSIONS, string]>([
    ['计划.pdf', 'application/pdf', '计划.pdf'],
    ['照片.JPEG', 'image/jpeg', '照片.JPEG'],
    ['照片.jpg', 'image/jpeg', '照片.jpg'],
    ['照片', 'image/png', '照片.png'],
    ['发票.exe', 'application/pdf', '发票.exe.pdf'],
    ['报告.pdf.', 'application/pdf', '报告.pdf..pdf'],
  ])('for %s as %s is %s', (name, type, saved) => {
    expect(savedName(name, type)).toBe(saved);
  });

  it('is in the header in UTF-8, and none of its characters ends the header', () => {
    expect(contentDisposition('年度 "计划" (1)\'s;.pdf', 'application/pdf')).toBe(
      'attachment; filename="attachment.pdf"; filename*=UTF-8\'\'%E5%B9%B4%E5%BA%A6%20%22%E8%AE%A1%E5%88%92%22%20%281%29%27s%3B.pdf',
    );
  });
});
