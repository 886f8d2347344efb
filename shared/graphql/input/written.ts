import type DataLoader from 'dataloader';

/**
 * Returns the subjects of a mutation as the caller sees them now, in the order of the call. Subjects that the mutation
 * itself has moved out of the caller's scope are left out.
 */
export async function allWritten<Row, Type>(
  ids: readonly string[],
  load: Pick<DataLoader<string, Row | null>, 'load'>,
  toType: (row: Row) => Type,
): Promise<Type[]> {
  const rows = await Promise.all(ids.map((id) => load.load(id)));
  return rows.filter((row) => row !== null).map(toType);
}

/**
 * Returns the one subject of a mutation as the caller sees it now. Null if the mutation itself has moved the subject
 * out of the caller's scope.
 */
export async function written<Row, Type>(
  [id = '']: readonly string[],
  load: Pick<DataLoader<string, Row | null>, 'load'>,
  toType: (row: Row) => Type,
): Promise<Type | null> {
  const row = await load.load(id);
  return row === null ? null : toType(row);
}
