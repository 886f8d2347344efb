import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that has been received completely and is on disk. Its content has not been checked yet. */
export type SpooledFile = { path: string; sha256: string; bytes: number };

/** Reports that an upload exceeds the size limit. */
export class SpoolLimitError extends Error {
  override readonly name = 'SpoolLimitError';
}

/** The age from which a file counts as left behind by a process that was killed. No upload takes that long. */
const STALE_MILLISECONDS = 3_600_000;

/** Receives uploads. It writes each upload to disk as it arrives, so that memory holds only one piece per upload. */
export class Spool {
  constructor(private readonly folder: string) {}

  /**
   * Receives one file. If anything fails, no file is left behind.
   * @throws SpoolLimitError if the file exceeds `mostBytes`, or the error that `pieces` throws
   */
  async take(pieces: AsyncIterable<Uint8Array>, mostBytes: number): Promise<SpooledFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    try {
      return { path, ...(await write(path, pieces, mostBytes)) };
    } catch (error) {
      await this.drop(path);
      throw error;
    }
  }

  drop(path: string): Promise<void> {
    return rm(path, { force: true });
  }

  /**
   * Deletes the files that killed processes left behind. It keeps recent files, because another process may be writing
   * them.
   */
  async sweep(now: Date): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const path of names.map((name) => join(this.folder, name))) {
      const found = await stat(path).catch(() => null);
      if (found !== null && now.getTime() - found.mtimeMs > STALE_MILLISECONDS) await this.drop(path);
    }
  }
}

async function write(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<{ sha256: string; bytes: number }> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > mostBytes) throw new SpoolLimitError('The file exceeds the size limit of uploads.');
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}
