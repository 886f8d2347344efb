import { type HubError, badInput } from '../../kernel/errors';
import { isPlainDate } from '../../kernel/dates/period';

export type CursorValue = string | number;
/** What a sort column holds: a database compares a date or a number with nothing else. */
export type SortKind = 'text' | 'date' | 'integer';

/** An opaque position in a list: the sort values of the last row seen. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws HubError BAD_USER_INPUT (field `after`) unless it is a cursor of a list that is sorted by such values. */
export function decodeCursor(cursor: string, kinds: readonly SortKind[]): CursorValue[] {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== kinds.length) throw invalidCursor();
  const fits = (values as unknown[]).every((value, index) => isOfKind(value, kinds[index] ?? 'text'));
  if (!fits) throw invalidCursor();
  return values as CursorValue[];
}

function parse(cursor: string): unknown {
  if (!/^[A-Za-z0-9_-]{1,512}$/.test(cursor)) throw invalidCursor();
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    throw invalidCursor();
  }
}

function isOfKind(value: unknown, kind: SortKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.length <= 256;
    case 'date':
      return isPlainDate(value);
    case 'integer':
      return Number.isSafeInteger(value);
  }
}

export function invalidCursor(): HubError {
  return badInput('after', {
    zh: '参数 after 不是有效的游标,请使用上一页返回的 endCursor。',
    en: 'The argument after is not a valid cursor. Use the endCursor of the previous page.',
  });
}
