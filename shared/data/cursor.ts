import { badInput } from '../errors';

export type CursorValue = string | number;

/** An opaque position in a list: the sort values of the last row seen. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws HubError BAD_USER_INPUT (field `after`) unless it is a cursor of a list with this many sort values. */
export function decodeCursor(cursor: string, length: number): CursorValue[] {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== length || !values.every(isCursorValue)) throw invalidCursor();
  return values;
}

function parse(cursor: string): unknown {
  if (!/^[A-Za-z0-9_-]{1,512}$/.test(cursor)) throw invalidCursor();
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    throw invalidCursor();
  }
}

function isCursorValue(value: unknown): value is CursorValue {
  return typeof value === 'string' ? value.length <= 256 : Number.isSafeInteger(value);
}

function invalidCursor() {
  return badInput('after', { zh: '参数 after 不是有效的游标。', en: 'The argument after is not a valid cursor.' });
}
