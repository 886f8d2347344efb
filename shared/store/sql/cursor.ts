import { type HubError, badInput } from '../../kernel/errors';
import { isPlainDate } from '../../kernel/dates/period';

export type CursorValue = string | number;
/** The type of a sort column. A database must compare a date or a number only with the same type. */
export type SortKind = 'text' | 'date' | 'integer';

/** Encodes a position in a list as opaque text: the sort values of the last row that was returned. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Decodes a cursor.
 * @throws HubError BAD_USER_INPUT (field `after`) unless a list sorted by such values has returned it
 */
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
