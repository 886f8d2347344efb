/**
 * The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V and Z. The value of a character is its
 * position, counted from 0.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;

/** The characters of GB 11714-1997: 0 to 9 and A to Z. The value of a character is its position, counted from 0. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Returns the 18th character of a unified social credit code. Its value is 31 − Σ(value · 3^(i−1) mod 31) mod 31, where
 * 31 counts as 0 and i is the position of a character, from 1.
 * @throws RangeError unless `characters17` has 17 characters that GB 32100-2015 permits
 */
export function creditCheckCharacter(characters17: string): string {
  if (characters17.length !== 17)
    throw new RangeError('The check character needs the first 17 characters of the code.');
  let sum = 0;
  let weight = 1;
  for (const character of characters17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0)
      throw new RangeError('A credit code must consist of digits and capitals other than I, O, S, V and Z.');
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Returns the check character of an organisation code (GB 11714-1997). It is the ninth character of that code, and the
 * 17th of a unified social credit code.
 * @throws RangeError unless `characters8` has exactly 8 characters, which are digits or capitals
 */
export function organisationCheckCharacter(characters8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(characters8)) throw new RangeError('The check character needs 8 digits or capitals.');
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * ORGANISATION_ALPHABET.indexOf(characters8.charAt(index)),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

/**
 * Returns whether `text` is a unified social credit code (统一社会信用代码): 18 characters, capitals only, with the right check
 * character.
 */
export function isCreditCode(text: unknown): text is string {
  if (typeof text !== 'string' || !FORM.test(text)) return false;
  return creditCheckCharacter(text.slice(0, 17)) === text.charAt(17);
}
