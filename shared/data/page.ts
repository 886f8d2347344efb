/** Which page of a list: after which cursor, of how many rows. */
export type PageRequest = { first: number; after: string | null };

/** One page of the rows in scope. `total` runs a statement of its own, only where it is asked for. */
export type Page<Row> = {
  rows: Row[];
  hasNextPage: boolean;
  endCursor: string | null;
  total(): Promise<number>;
};
