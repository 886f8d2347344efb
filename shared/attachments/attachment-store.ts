import { type Readable } from 'node:stream';
import { type SpooledFile } from './spool';

/**
 * Stores files by their SHA-256 (64 lower-case hexadecimal digits). Equal files are stored once, and no file ever
 * changes. Only the files of anonymised persons are removed.
 */
export type AttachmentStore = {
  /** Stores a file durably. It may move the spooled file, which then no longer exists at its old path. */
  put(file: SpooledFile): Promise<void>;
  /**
   * Opens a file for reading. Returns null if there is no such file. This function does not verify the content;
   * ContentCheck does.
   */
  open(sha256: string): Promise<Readable | null>;
  has(sha256: string): Promise<boolean>;
  /**
   * Removes the file if it was stored earlier than `before`. It does nothing if the file was stored later or is
   * missing.
   */
  remove(sha256: string, before: Date): Promise<void>;
};

/**
 * Returns the path under which the content of a file is stored. Files are spread over 256 × 256 folders, which keeps
 * each folder short enough to list.
 * @throws RangeError if `sha256` is not a SHA-256
 */
export function placeOfContent(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new RangeError('A SHA-256 hash must have 64 lower-case hexadecimal digits.');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
