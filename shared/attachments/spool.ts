import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that has come in whole and is on disk, before anybody has looked into it. */
export type SpooledFile = { path: string; sha256: string; bytes: number };

/** There is more of it than may be taken. */
export class SpoolLimitError extends Error {
  override readonly name = 'SpoolLimitError';
}

/** What a process that was killed has left behind: no upload takes so long. */
const STALE_MILLISECONDS = 3_600_000;

/** Where files come in: each is written while it is read, so that of many only a piece each is in memory. */
export class Spool {
  constructor(private readonly folder: string) {}

  /**
   * Whatever goes wrong, no file is left behind.
   * @throws SpoolLimitError at the first piece beyond `mostBytes`; or what the pieces throw
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

  /** Several processes may share the folder: only what is old is nobody's any more. */
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
