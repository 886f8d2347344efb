import { type Readable } from 'node:stream';
import { type SpooledFile } from './spool';

/** Files by their SHA-256 (64 lower-case hexadecimal digits): equal ones are one, and none ever changes. */
export type AttachmentStore = {
  /** When it is done the file is there for good; the spooled one may be gone. */
  put(file: SpooledFile): Promise<void>;
  /** Null where there is no such file. What comes is not verified: see content-check.ts. */
  open(sha256: string): Promise<Readable | null>;
  has(sha256: string): Promise<boolean>;
};

/** Two folders of 256 each, so that no folder grows too long to be listed. @throws RangeError where it is no hash */
export function placeOfContent(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new RangeError('A SHA-256 hash must have 64 lower-case hexadecimal digits.');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
