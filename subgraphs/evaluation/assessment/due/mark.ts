import { randomBytes } from 'node:crypto';

/** Returns a mark that differs from every other, so that a mark that is set again can be recognised. */
export function newMark(): string {
  return randomBytes(13).toString('hex');
}
