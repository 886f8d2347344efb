import { createHash } from 'node:crypto';
import { writeWorkbook } from '../../../../shared/tabular/xlsx/write-workbook';
import { zip } from './workbooks';

/** A small PDF. The constants below are small files of the other accepted kinds. */
export const PDF = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF\n',
  ].join('\n'),
);
/** A PNG image of one pixel. The next constant is also an image of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);
export const XLSX = Buffer.from(writeWorkbook([{ name: '表', content: '<sheetData/>' }]));

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const DOCUMENT = `${OFFICE}.wordprocessingml.document`;

/** Returns an Office document whose main part has this type. `more` and `overrides` add parts and their types. */
export function officeFile(
  mainType: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  overrides: readonly string[] = [],
): Buffer {
  const stated = [`<Override PartName="/word/document.xml" ContentType="${mainType}"/>`, ...overrides].join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}">${stated}</Types>`,
    'word/document.xml': '<document/>',
  };
  return Buffer.from(zip({ ...files, ...more }));
}

export const DOCX = officeFile(`${DOCUMENT}.main+xml`);

/** Returns a PDF of exactly this size, filled up with a comment. */
export function pdfOf(bytes: number): Buffer {
  return Buffer.concat([PDF.subarray(0, 9), Buffer.alloc(bytes - PDF.length, 0x25), PDF.subarray(9)]);
}

export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
