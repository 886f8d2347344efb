import { timingSafeEqual } from 'node:crypto';

/** The hash that is compared in place of a missing hash, so that the comparison always takes the same time. */
const NO_HASH = '0'.repeat(64);

/**
 * Returns whether the hash is one of the known hashes, of which there are at most two. It always makes two comparisons
 * in constant time.
 */
export function isOneOf(hash: string, known: readonly string[]): boolean {
  const [first = NO_HASH, second = NO_HASH] = known;
  const matches = [first, second].map((each) => isSame(hash, each));
  return known.some((_, index) => matches[index]);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
