import { type CursorValue, encodeCursor } from './cursor';

/** Requests one page of a list: up to `first` rows after the cursor. */
export type PageRequest = { first: number; after: string | null };

/** One page of the rows in scope. `total` runs its own statement, and only if it is called. */
export type Page<Row> = {
  rows: Row[];
  hasNextPage: boolean;
  endCursor: string | null;
  total(): Promise<number>;
};

/** Makes a page from the rows found, which include one row more than the page if there is a next page. */
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
