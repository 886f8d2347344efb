/** One page of a list from the Hub. */
export type Connection<Row> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  nodes: readonly Row[];
};
