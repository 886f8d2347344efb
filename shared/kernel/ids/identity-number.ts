import { isPlainDate, type PlainDate } from '../dates/period';

const FORM = /^[1-9]\d{16}[\dX]$/;
const CHECK_CHARACTERS = '10X98765432';

/**
 * Returns the 18th character of a citizen identity number: ISO 7064 MOD 11-2 (GB 11643-1999).
 * @throws RangeError unless `digits17` has exactly 17 digits
 */
export function identityCheckCharacter(digits17: string): string {
  if (!/^\d{17}$/.test(digits17)) throw new RangeError('The check character needs the first 17 digits.');
  let sum = 0;
  for (let position = 0; position < 17; position += 1) {
    // The weight of position i (from the left, 0-based) is 2^(17−i) mod 11.
    sum += Number(digits17[position]) * (2 ** (17 - position) % 11);
  }
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Returns the date of birth in an identity number, or null if it is not a real date. The other digits are not checked.
 */
export function birthDateIn(identityNumber: string): PlainDate | null {
  const date = `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`;
  return isPlainDate(date) ? date : null;
}

/**
 * Returns whether `text` has the form of an identity number: 18 characters with a real date of birth and the right
 * check character. The letter X must be a capital. The area code is not checked against a list, because codes change
 * and old numbers stay valid.
 */
export function isIdentityNumber(text: unknown): text is string {
  if (typeof text !== 'string' || !FORM.test(text)) return false;
  return birthDateIn(text) !== null && identityCheckCharacter(text.slice(0, 17)) === text.charAt(17);
}
