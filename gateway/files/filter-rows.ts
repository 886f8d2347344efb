/** Yields the rows for which `isWanted` returns true, as they arrive. */
export async function* filterRows<Row>(rows: AsyncIterable<Row>, isWanted: (row: Row) => boolean): AsyncGenerator<Row> {
  for await (const row of rows) if (isWanted(row)) yield row;
}
