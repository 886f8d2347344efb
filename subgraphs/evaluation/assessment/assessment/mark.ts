import { randomBytes } from 'node:crypto';

/** A mark is like no other: it tells one setting from the next. */
export function newMark(): string {
  return randomBytes(13).toString('hex');
}
