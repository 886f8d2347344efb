/** A source of random numbers in [0, 1) with 32 bits. No part of the demonstration uses another source. */
export type Random = () => number;

/** Returns the FNV-1a hash (32 bits) of the UTF-16 code units of a text. */
function hashed(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Returns a deterministic random stream for the given names, such as (seed, '370102', 'staff'). The same names give the
 * same stream on every machine and in every release. Other names give an independent stream, so districts and kinds of
 * facts do not affect each other. The generator is sfc32 (C. Doty-Humphrey, PractRand; public domain) with 128 bits of
 * state. It must not be used for secrets.
 */
export function randomFor(...names: readonly (string | number)[]): Random {
  const text = names.join('\u0000');
  let [a, b, c, counter] = [hashed(text, 0x811c9dc5), hashed(text, 0x9e3779b9), hashed(text, 0x85ebca6b), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first outputs are still similar to the seed, so they are discarded.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Returns an integer from `from` to `to`, both included. */
export function int(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Returns true with the probability `share`. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** Returns a random item. @throws RangeError for an empty list */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('The list is empty. Give at least one item to pick from.');
  return item;
}

/** Returns a random item with a probability proportional to its weight. @throws RangeError for an empty list */
export function pickWeighted<T>(random: Random, items: readonly (readonly [item: T, weight: number])[]): T {
  let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('The list is empty. Give at least one item to pick from.');
  return last[0];
}

/** Returns the items in random order (Fisher and Yates) and leaves the given list unchanged. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [order[index], order[other]];
    if (a !== undefined && b !== undefined) [order[index], order[other]] = [b, a];
  }
  return order;
}
