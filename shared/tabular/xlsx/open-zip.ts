import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { refuseFile, SheetRefusal } from '../sheet/sheet-fault';
import { type SheetLimits } from '../sheet/sheet-limits';

const OPTIONS = { lazyEntries: true, autoClose: false } as const;

type ZipLimits = Pick<SheetLimits, 'unpackedBytes' | 'entries'>;

/**
 * A ZIP archive whose declared sizes are checked before anything is unpacked. Unpacked bytes are counted again, so an
 * archive that declares too little cannot deliver more than it declared.
 */
export class Zip {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Opens an archive in memory.
   * @throws SheetRefusal if its directory is damaged, or declares more than the limits allow
   */
  static open(bytes: Uint8Array, limits: ZipLimits): Promise<Zip> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Zip.opened(fromBufferPromise(buffer, OPTIONS), limits);
  }

  /** Opens an archive on disk and loads only the entries that are read. The caller must close it. */
  static openFile(path: string, limits: ZipLimits): Promise<Zip> {
    return Zip.opened(openPromise(path, OPTIONS), limits);
  }

  private static async opened(opening: Promise<ZipFile>, limits: ZipLimits): Promise<Zip> {
    const file = await opening.catch(() => {
      throw damaged();
    });
    try {
      return new Zip(file, await checkedEntries(file, limits));
    } catch (error) {
      file.close();
      throw error instanceof SheetRefusal ? error : damaged();
    }
  }

  close(): void {
    this.file.close();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Returns the declared unpacked size of an entry, in bytes. */
  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** Returns the names of the entries that begin with `start`. */
  names(start: string): string[] {
    return [...this.entries.keys()].filter((name) => name.startsWith(start));
  }

  /**
   * Yields the unpacked content of an entry in pieces.
   * @throws SheetRefusal if the entry is missing or damaged, or larger than its declared size
   */
  async *read(name: string): AsyncGenerator<Buffer, void> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged();
    let size = 0;
    let check = 0;
    try {
      // yauzl ends the stream with an error at the first piece beyond the declared size.
      for await (const piece of await this.file.openReadStreamPromise(entry)) {
        const bytes = piece as Buffer;
        size += bytes.length;
        check = crc32(bytes, check);
        if (size > entry.uncompressedSize) throw damaged();
        yield bytes;
      }
    } catch (error) {
      throw error instanceof SheetRefusal ? error : damaged();
    }
    if (check !== entry.crc32) throw damaged();
  }
}

async function checkedEntries(file: ZipFile, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  if (file.entryCount > limits.entries) throw tooLarge();
  const entries = new Map<string, Entry>();
  let total = 0;
  let packed = 0;
  for await (const entry of file.eachEntry()) {
    total += entry.uncompressedSize;
    packed += entry.compressedSize;
    if (total > limits.unpackedBytes) throw tooLarge();
    // Together the entries are larger than the file. So they overlap, and a few bytes would unpack to many.
    if (packed > file.fileSize) throw damaged();
    if (entry.isEncrypted())
      throw refuseFile(
        '文件已加密,请取消密码后再导入。',
        'The file is encrypted. Remove its password, then import it.',
      );
    // Programs disagree on which of two entries with the same name counts, so such an archive is refused.
    if (entries.has(entry.fileName)) throw damaged();
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function tooLarge(): SheetRefusal {
  return refuseFile(
    '文件解压后过大,未予读取。请删除多余的工作表、图片和空行后再导入。',
    'The unpacked file would be too large, so it was not read. Delete other sheets, pictures and empty rows.',
  );
}

export function damaged(): SheetRefusal {
  return refuseFile(
    '文件已损坏,或不是有效的 XLSX 文件,请另存为 XLSX 后再导入。',
    'The file is damaged or not a valid XLSX file. Save it again as XLSX.',
  );
}
