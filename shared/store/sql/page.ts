import { type CursorValue, encodeCursor } from './cursor';

/** Which page of a list: after which cursor, of how many rows. */
export type PageRequest = { first: number; after: string | null };

/** One page of the rows in scope. `total` runs a statement of its own, only where it is asked for. */
export type Page<Row> = {
  rows: Row[];
  hasNextPage: boolean;
  endCursor: string | null;
  total(): Promise<number>;
};

/** The page of what was found from its start on: one row more than it holds says that there is a next. */
export function pageOf<Row extends object>(
  found: readonly Row[],
  order: readonly { column: keyof Row }[],
  { first }: PageRequest,
): Omit<Page<Row>, 'total'> {
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    hasNextPage: found.length > first,
    endCursor: last === undefined ? null : encodeCursor(order.map(({ column }) => last[column] as CursorValue)),
  };
}
