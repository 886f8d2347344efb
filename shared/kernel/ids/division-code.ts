declare const brand: unique symbol;
/**
 * A statistical division code (统计用区划代码). It has 2 digits for a province, 4 for a city, 6 for a district, 9 for a
 * street or town, and 12 for a village.
 */
export type DivisionCode = string & { readonly [brand]: true };

const DIVISION_CODE = /^(?:[1-9]\d|[1-9]\d{3}|[1-9]\d{5}|[1-9]\d{8}|[1-9]\d{11})$/;

export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === 'string' && DIVISION_CODE.test(text);
}

/** Returns a text as a division code. @throws RangeError unless `text` has 2, 4, 6, 9 or 12 digits */
export function divisionCode(text: string): DivisionCode {
  if (!isDivisionCode(text)) throw new RangeError('A division code must have 2, 4, 6, 9 or 12 digits.');
  return text;
}

/** Returns the codes of the divisions above a division, the nearest last: 370102001 → 37, 3701, 370102. */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  return [2, 4, 6, 9].filter((digits) => digits < code.length).map((digits) => divisionCode(code.slice(0, digits)));
}

/**
 * Returns the range of all codes that begin with this code, from `from` (included) to `below` (excluded). SQL can use
 * an index for such a range.
 */
export function prefixRange(code: DivisionCode): { from: string; below: string } {
  return { from: code, below: String(BigInt(code) + 1n) };
}

/**
 * The kind that the last three digits of a 9-digit code show: 001–099 a subdistrict, 100–199 a town, 200–399 a
 * township, and all others a quasi-unit. `isQuasiUnit` excludes the digits 000, which mean an undivided county.
 */
export type StreetKind = 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'QUASI_UNIT';

export function streetKindOf(code: DivisionCode): StreetKind {
  if (code.length !== 9) throw new RangeError('The code of a street or town must have 9 digits.');
  const digits = Number(code.slice(6));
  if (digits >= 1 && digits <= 99) return 'SUBDISTRICT';
  if (digits >= 100 && digits <= 199) return 'TOWN';
  if (digits >= 200 && digits <= 399) return 'TOWNSHIP';
  return 'QUASI_UNIT';
}

/**
 * Returns whether a code is that of a quasi-unit (last three digits from 400), such as a development zone or a farm.
 * The statistics list quasi-units, but they are neither streets nor towns and have no station.
 */
export function isQuasiUnit(code: DivisionCode): boolean {
  return streetKindOf(code) === 'QUASI_UNIT' && !isUndividedCounty(code);
}

/**
 * Returns whether a code is that of an undivided county, such as 350527. The statistics list such a county once among
 * the streets, with 000 as the last three digits.
 */
function isUndividedCounty(code: DivisionCode): boolean {
  return code.endsWith('000');
}

/** Returns the kind of a street or town by its 9-digit code. An undivided county counts as one township. */
export function divisionKindOf(code: DivisionCode): Exclude<StreetKind, 'QUASI_UNIT'> {
  const kind = streetKindOf(code);
  return kind === 'QUASI_UNIT' ? 'TOWNSHIP' : kind;
}
