import { timingSafeEqual } from 'node:crypto';

/** Compared with where there is nothing to compare with, so that it takes as long. */
const NO_HASH = '0'.repeat(64);

/** Whether the hash is one of at most two, by the same two comparisons of constant time whatever there is to compare. */
export function isOneOf(hash: string, known: readonly string[]): boolean {
  const [first = NO_HASH, second = NO_HASH] = known;
  const matches = [first, second].map((each) => isSame(hash, each));
  return known.some((_, index) => matches[index]);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
