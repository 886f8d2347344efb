import type DataLoader from 'dataloader';

/**
 * Returns the one subject of a mutation as the caller sees it now. Null if the mutation itself has moved it out of the
 * caller's scope.
 */
export async function written<Row, Type>(
  [id = '']: readonly string[],
  load: Pick<DataLoader<string, Row | null>, 'load'>,
  toType: (row: Row) => Type,
): Promise<Type | null> {
  const row = await load.load(id);
  return row === null ? null : toType(row);
}
