import { type Condition } from '../../access/scope-sql';
import { type CursorValue, type ListCursor, type SortKind, decodeCursor, encodeCursor } from './cursor';
import { afterCondition, orderSql, reversed } from './order';

/**
 * A request for one page of a list: up to `size` rows after the cursor, or before the cursor if `isBackward`. A null
 * cursor means the beginning, or the end if `isBackward`.
 */
export type PageRequest = { size: number; cursor: string | null; isBackward: boolean };

/** Returns the request of the page after a cursor, or of the first page. */
export function pageAfter(cursor: string | null, size: number): PageRequest {
  return { size, cursor, isBackward: false };
}

/**
 * One page of the rows in scope. A cursor is null if a reader cannot continue from there, for example on an empty page.
 * `total` runs its own statement, and only if it is called.
 */
export type Page<Row> = {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
  total(): Promise<number>;
};

/** A list of rows of a table: its sort order, and the reader that knows the type of each sort column. */
export type List<Row> = {
  table: string;
  order: readonly { column: keyof Row & string; direction: 'ASC' | 'DESC' }[];
  reader: { sortKind(column: keyof Row & string): SortKind };
};

/**
 * Returns the parts of the statement that reads a page: the condition that the rows lie beyond the cursor, and the
 * order in which they are read. A page that goes backward is read from its end. `position` has the sort values of the
 * cursor, or is null without a cursor.
 * @throws HubError BAD_USER_INPUT if no page of this list has returned the cursor
 */
export function pageSql<Row>(
  list: List<Row>,
  { cursor, isBackward }: PageRequest,
): { beyond: Condition[]; order: string; position: readonly CursorValue[] | null } {
  const order = isBackward ? reversed(list.order) : list.order;
  const position = cursor === null ? null : decodeCursor(cursor, cursorOf(list), isBackward);
  const beyond = position === null ? [] : [afterCondition(order, position)];
  return { beyond, order: orderSql(order), position };
}

/** Makes a page from the rows found, which include one row more than the page if there is a further page. */
export function pageOf<Row extends object>(
  found: readonly Row[],
  list: List<Row>,
  { size, cursor, isBackward }: PageRequest,
): Omit<Page<Row>, 'total'> {
  const read = found.slice(0, size);
  const rows = isBackward ? read.toReversed() : read;
  const isMore = found.length > size;
  // The row of the cursor was on an earlier page, so there is a page on that side.
  const isInside = cursor !== null;
  return {
    rows,
    hasNextPage: isBackward ? isInside : isMore,
    hasPreviousPage: isBackward ? isMore : isInside,
    startCursor: positionOf(rows.at(0), list),
    endCursor: positionOf(rows.at(-1), list),
  };
}

function positionOf<Row extends object>(row: Row | undefined, list: List<Row>): string | null {
  if (row === undefined) return null;
  return encodeCursor(
    list.order.map(({ column }) => row[column] as CursorValue),
    cursorOf(list),
  );
}

function cursorOf<Row>({ table, order, reader }: List<Row>): ListCursor {
  const columns = order.map(({ column, direction }) => `${column} ${direction}`);
  return { list: `${table} ${columns.join(' ')}`, kinds: order.map(({ column }) => reader.sortKind(column)) };
}
