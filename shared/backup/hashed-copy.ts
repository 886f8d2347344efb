import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Progress } from './progress';

export type Hashed = { bytes: number; sha256: string };
type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Writes a new file that only its owner can read. Returns its hash once the content is on disk. */
export async function writeHashed(path: string, pieces: Pieces, progress: Progress): Promise<Hashed> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      await file.writeFile(piece);
      bytes += piece.length;
      progress.advance(piece.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Copies the first `bytes` bytes of a file into a new file. The file may have grown since its size was read. */
export function copyHashed(from: string, to: string, { bytes, progress }: Copying): Promise<Hashed> {
  return writeHashed(to, bytes === 0 ? [] : createReadStream(from, { end: bytes - 1 }), progress);
}

type Copying = { bytes: number; progress: Progress };

export async function hashFile(path: string, progress: Progress): Promise<Hashed> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(piece);
    bytes += piece.length;
    progress.advance(piece.length);
  }
  return { bytes, sha256: hash.digest('hex') };
}
