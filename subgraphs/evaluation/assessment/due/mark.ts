import { randomBytes } from 'node:crypto';

/** Returns a new random value for a due mark. A changed value shows that the mark was set again. */
export function newMark(): string {
  return randomBytes(13).toString('hex');
}
