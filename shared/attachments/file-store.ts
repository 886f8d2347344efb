import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { type AttachmentStore, placeOfContent } from './attachment-store';

/**
 * Returns a store that keeps files in a folder. The spool must be on the same disk, because a rename within one disk
 * stores a file completely or not at all.
 */
export function fileStore(folder: string): AttachmentStore {
  const pathOf = (sha256: string) => join(folder, placeOfContent(sha256));
  return {
    put: async ({ path, sha256 }) => {
      const target = pathOf(sha256);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // The rename replaces an existing file with an equal one, and so repairs a file that the disk has damaged.
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    open: async (sha256) => ((await isThere(pathOf(sha256))) ? createReadStream(pathOf(sha256)) : null),
    has: (sha256) => isThere(pathOf(sha256)),
    remove: async (sha256, before) => {
      const path = pathOf(sha256);
      const storedAt = await modifiedAt(path);
      if (storedAt === null || storedAt >= before) return;
      await rm(path, { force: true });
      await syncFolder(dirname(path));
    },
  };
}

/**
 * Writes the changed folder to disk. Without this, a power failure could lose the new name of a file although its
 * content is on disk.
 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await modifiedAt(path)) !== null;
}

/** Returns the time at which a file was last written; null if there is no file. */
async function modifiedAt(path: string): Promise<Date | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.mtime : null;
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
