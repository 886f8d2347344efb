import { randomBytes } from 'node:crypto';

/** Returns a mark that differs from all others, so that a mark which was set again can be recognised. */
export function newMark(): string {
  return randomBytes(13).toString('hex');
}
