import { Zip } from '../tabular/xlsx/open-zip';
import { type Attributes, readWholeXml } from '../tabular/xlsx/read-xml';
import { SheetRefusal } from '../tabular/sheet/sheet-fault';
import { type MediaType } from '../kernel/media-types';

/**
 * The limits of a document. They are enough for a document with many pictures. An archive beyond them is likely to be a
 * zip bomb.
 */
const LIMITS = { unpackedBytes: 256 * 1024 * 1024, entries: 5000 };
const CONTENT_TYPES = '[Content_Types].xml';
/** The size limit, in bytes, of `[Content_Types].xml`, which lists the parts of a document. */
const MOST_LIST_BYTES = 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MAIN_PARTS: ReadonlyMap<string, MediaType> = new Map([
  [`${OFFICE}.spreadsheetml.sheet.main+xml`, `${OFFICE}.spreadsheetml.sheet`],
  [`${OFFICE}.wordprocessingml.document.main+xml`, `${OFFICE}.wordprocessingml.document`],
]);

/** Patterns for the content types and the names of parts that can run: macros of old and new formats, and controls. */
const RUNS = /macroEnabled|vbaProject|activeX|macrosheet|intlMacrosheet/i;
const RUNNING_PARTS = /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i;
/** A pattern for the names of parts that are programs. No document needs them. */
const PROGRAMS = /\.(?:exe|dll|com|bat|cmd|scr|msi|vbs|vbe|js|jse|wsf|hta|ps1|jar|lnk|html?|svg)$/i;

/**
 * Returns the type of an Office document or workbook (ECMA-376) without anything executable; null for any other
 * archive.
 */
export async function officeKind(path: string): Promise<MediaType | null> {
  try {
    const zip = await Zip.openFile(path, LIMITS);
    try {
      return await kindIn(zip);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof SheetRefusal) return null;
    throw error;
  }
}

async function kindIn(zip: Zip): Promise<MediaType | null> {
  if (zip.names('').some((name) => RUNNING_PARTS.test(name) || PROGRAMS.test(name))) return null;
  if (!zip.has(CONTENT_TYPES) || zip.sizeOf(CONTENT_TYPES) > MOST_LIST_BYTES) return null;
  const stated: { part: string; type: string }[] = [];
  await readWholeXml(zip.read(CONTENT_TYPES), {
    open: (_, { PartName = '', ContentType = '' }: Attributes) => stated.push({ part: PartName, type: ContentType }),
    close: () => undefined,
    text: () => undefined,
  });
  if (stated.some(({ type }) => RUNS.test(type))) return null;
  const [main, ...others] = stated.filter(({ type }) => MAIN_PARTS.has(type));
  if (main === undefined || others.length > 0 || !zip.has(main.part.slice(1))) return null;
  return MAIN_PARTS.get(main.type) ?? null;
}
