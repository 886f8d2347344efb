import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, and in the order of ASCII, so that text order is number order. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;
const LATEST_MS = 2 ** 48 - 1;

/** 26 characters of Crockford base 32, upper case, no more than 128 bits. */
export function isUlid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
}

function encoded(value: number, characters: number): string {
  let text = '';
  for (let left = value, count = 0; count < characters; count += 1, left = Math.floor(left / 32)) {
    text = ALPHABET.charAt(left % 32) + text;
  }
  return text;
}

/**
 * A ULID: 48 bits of the instant in milliseconds, then 80 random bits; ids sort by their instants. Two of the same
 * millisecond sort at random: order within it is not promised.
 * @param random uniform in [0, 1) with at least 20 good bits; the product draws from the system, the demo from a seed.
 * @throws RangeError for an instant before 1970 or beyond 48 bits.
 */
export function ulid(at: Date, random: () => number): string {
  const time = at.getTime();
  if (!(time >= 0 && time <= LATEST_MS))
    throw new RangeError('The instant of a ULID must lie in the years 1970 to 10889.');
  let text = encoded(time, TIME_CHARACTERS);
  for (let part = 0; part < 4; part += 1) text += encoded(Math.floor(random() * 2 ** 20), 4);
  return text;
}

/** The id of what is new `at` that instant. */
export function newId(at: Date): string {
  return ulid(at, systemRandom);
}

/** What the product draws from: the system's generator, 32 bits of it. */
export function systemRandom(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}
