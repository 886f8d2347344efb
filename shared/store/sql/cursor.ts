import { createHash } from 'node:crypto';
import { type HubError, badInput } from '../../kernel/errors';
import { jsonOrNull } from '../../kernel/json-or-null';
import { isPlainDate } from '../../kernel/dates/period';

export type CursorValue = string | number;
/** The type of a sort column. A database must compare a date only with a date, and a number only with a number. */
export type SortKind = 'text' | 'date' | 'integer';

/** The list to which a cursor belongs, and the types of its sort values. */
export type ListCursor = { list: string; kinds: readonly SortKind[] };

/** Encodes a position in a list as opaque text: a mark of the list, and the sort values of a row that was returned. */
export function encodeCursor(values: readonly CursorValue[], { list }: ListCursor): string {
  return Buffer.from(JSON.stringify([markOf(list), ...values])).toString('base64url');
}

/**
 * Decodes a cursor.
 * @param isBackward whether the cursor was sent as `before`, and not as `after`
 * @throws HubError BAD_USER_INPUT (field `after` or `before`) unless it belongs to the list and holds one value of each
 * of its kinds, in their order
 */
export function decodeCursor(cursor: string, { list, kinds }: ListCursor, isBackward = false): CursorValue[] {
  const field = isBackward ? 'before' : 'after';
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed.length !== kinds.length + 1) throw invalidCursor(field);
  const [mark, ...values] = parsed as unknown[];
  const fits = values.every((value, index) => isOfKind(value, kinds[index] ?? 'text'));
  if (mark !== markOf(list) || !fits) throw invalidCursor(field);
  return values as CursorValue[];
}

/** Returns a short mark of a list, so that the cursor of another list is refused even if it has the same types. */
function markOf(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, MARK_LENGTH);
}
const MARK_LENGTH = 6;

function parse(cursor: string): unknown {
  return /^[A-Za-z0-9_-]{1,512}$/.test(cursor) ? jsonOrNull(Buffer.from(cursor, 'base64url').toString('utf8')) : null;
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

export function invalidCursor(field: 'after' | 'before' = 'after'): HubError {
  const cursor = field === 'after' ? 'endCursor' : 'startCursor';
  return badInput(field, {
    zh: `参数 ${field} 不是本列表的游标,请使用本列表已返回的 ${cursor}。`,
    en: `The argument ${field} is not a cursor of this list. Use the ${cursor} of a page of this list.`,
  });
}
