declare const brand: unique symbol;
/** A statistical division code (统计用区划代码): 2 province, 4 city, 6 district, 9 street or town, 12 village. Digits only. */
export type DivisionCode = string & { readonly [brand]: true };

const DIVISION_CODE = /^(?:[1-9]\d|[1-9]\d{3}|[1-9]\d{5}|[1-9]\d{8}|[1-9]\d{11})$/;

export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === 'string' && DIVISION_CODE.test(text);
}

/** @throws RangeError unless `text` is a code of 2, 4, 6, 9 or 12 digits. */
export function divisionCode(text: string): DivisionCode {
  if (!isDivisionCode(text)) throw new RangeError('A division code must have 2, 4, 6, 9 or 12 digits.');
  return text;
}

/** The code's ancestors by prefix, nearest last: 370102001 → 37, 3701, 370102. */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  return [2, 4, 6, 9].filter((digits) => digits < code.length).map((digits) => divisionCode(code.slice(0, digits)));
}

/** The half-open range [from, below) that holds exactly the codes with this prefix, for an index range in SQL. */
export function prefixRange(code: DivisionCode): { from: string; below: string } {
  return { from: code, below: String(BigInt(code) + 1n) };
}

/** What the three street digits say (001–099, 100–199, 200–399, 400–599). A quasi-unit runs no station. */
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
 * The rule that leaves out the quasi-units: development zones, forest parks, farms and the like (street digits from 400) are
 * rows of the statistics but neither street nor town, and run no station.
 */
export function isQuasiUnit(code: DivisionCode): boolean {
  return streetKindOf(code) === 'QUASI_UNIT' && !isUndividedCounty(code);
}

/** A county that the statistics do not divide stands in their list of streets once, as itself, with the digits 000 (350527). */
function isUndividedCounty(code: DivisionCode): boolean {
  return code.endsWith('000');
}

/** The kind that a street's division is kept under; an undivided county counts as one township. */
export function divisionKindOf(code: DivisionCode): Exclude<StreetKind, 'QUASI_UNIT'> {
  const kind = streetKindOf(code);
  return kind === 'QUASI_UNIT' ? 'TOWNSHIP' : kind;
}
