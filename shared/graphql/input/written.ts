import type DataLoader from 'dataloader';

/**
 * What a write answers with: its one subject as the caller sees it now. Null where the write itself has taken it out of his
 * sight.
 */
export async function written<Row, Type>(
  [id = '']: readonly string[],
  load: Pick<DataLoader<string, Row | null>, 'load'>,
  toType: (row: Row) => Type,
): Promise<Type | null> {
  const row = await load.load(id);
  return row === null ? null : toType(row);
}
