import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';

/**
 * Reports that a key file is missing, unreadable or of the wrong kind. Its message names the file and never its
 * content.
 */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

const OWNER_ONLY = 0o600;

export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Returns the text of a key file. @throws KeyFileError if the file cannot be read */
export function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyFileError(`${path} cannot be read. Check that it exists and that the process may read it.`, {
      cause: error,
    });
  }
}

/**
 * Writes a file only if it does not exist yet. The function creates a link, because a link fails if the file exists,
 * whereas a rename would replace the file. So two processes that start at once both use the key that was written first.
 * @throws KeyFileError if the file cannot be written
 */
export function writeOnce(path: string, content: string): void {
  const draft = writeDraft(path, content, OWNER_ONLY);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isThere(path))
      throw new KeyFileError(`${path} cannot be written. Check its folder and mode.`, { cause: error });
  } finally {
    unlinkSync(draft);
  }
}

/**
 * Replaces the content of a key file atomically: a reader finds either the old content or the new one. The file keeps
 * its mode, because the whole container must still be able to read a container secret.
 * @throws KeyFileError if the file cannot be replaced
 */
export function replaceKeyFile(path: string, content: string): void {
  try {
    const { mode } = statSync(path);
    const draft = writeDraft(path, content, OWNER_ONLY);
    chmodSync(draft, mode & 0o777);
    renameSync(draft, path);
  } catch (error) {
    throw new KeyFileError(
      `${path} cannot be replaced. Check the mode of its folder. Run the command on the host, not in a container.`,
      {
        cause: error,
      },
    );
  }
}

function writeDraft(path: string, content: string, mode: number): string {
  const draft = `${path}.${randomUUID()}.new`;
  writeFileSync(draft, content, { mode, flag: 'wx', flush: true });
  return draft;
}

/**
 * Checks that only the owner can read a key file that the Hub wrote. A wider mode means that somebody has changed it,
 * and that other users may have read the key. The Hub does not check a file that the operator names, because it may be
 * a container secret, which the whole container can read.
 * @throws KeyFileError if other users can read the file
 */
export function assertPrivate(path: string): void {
  if (process.platform === 'win32') return;
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileError(
      `Other users can read ${path}. Set its mode to 600, and replace the key if others may have read it.`,
    );
  }
}
