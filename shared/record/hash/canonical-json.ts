/**
 * Writes a JSON value in its canonical form (RFC 8785): members sorted by UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. Undefined members of an object are left out.
 * @throws TypeError on anything that is not JSON: NaN, Infinity, a lone surrogate, a Date, undefined in an array
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`JSON cannot hold a value of the type ${typeof value}.`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON cannot hold NaN or Infinity.');
  return JSON.stringify(value);
}

function canonicalString(text: string): string {
  // A lone surrogate has no UTF-8 form, so it would be hashed as another character.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('JSON text must not hold a lone surrogate.');
  return JSON.stringify(text);
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('JSON can hold only plain objects.');
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // The default order of sort() compares UTF-16 code units, as the RFC requires.
  const byName = new Map<string, unknown>(members);
  const names = [...byName.keys()].sort();
  return `{${names.map((name) => `${canonicalString(name)}:${canonicalJson(byName.get(name))}`).join(',')}}`;
}
