import { randomInt } from 'node:crypto';

/**
 * The characters of Crockford's base 32, without I, L, O and U. They are in ASCII order, so texts sort like numbers.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARACTERS = 10;
const LATEST_MS = 2 ** 48 - 1;

/** Returns whether `text` is a ULID: 26 upper-case characters of Crockford's base 32, at most 128 bits. */
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
 * Returns a ULID: the instant in milliseconds (48 bits), then 80 random bits. Ids sort by instant. Within one
 * millisecond their order is random.
 * @param random returns numbers in [0, 1) with at least 20 random bits each. The product uses the system's generator,
 * and the demonstration a seeded one
 * @throws RangeError for an instant before 1970 or beyond 48 bits
 */
export function ulid(at: Date, random: () => number): string {
  const time = at.getTime();
  if (!(time >= 0 && time <= LATEST_MS))
    throw new RangeError('The instant of a ULID must lie in the years 1970 to 10889.');
  let text = encoded(time, TIME_CHARACTERS);
  for (let part = 0; part < 4; part += 1) text += encoded(Math.floor(random() * 2 ** 20), 4);
  return text;
}

/** Returns the instant of a ULID. @throws RangeError if the text is not a ULID */
export function instantOf(id: string): Date {
  if (!isUlid(id)) throw new RangeError('A ULID must have 26 characters of Crockford base 32.');
  const digits = [...id.slice(0, TIME_CHARACTERS)];
  return new Date(digits.reduce((time, digit) => time * 32 + ALPHABET.indexOf(digit), 0));
}

/** Returns a new id for the instant `at`. */
export function newId(at: Date): string {
  return ulid(at, systemRandom);
}

/** Returns 32 random bits of the system's generator, as a number in [0, 1). */
export function systemRandom(): number {
  return randomInt(2 ** 32) / 2 ** 32;
}
