import DataLoader from 'dataloader';
import { type Column, type ScopedRepository } from './scoped-repository';

/** Ids to rows in scope, in order; null where there is none or it is not the caller's. */
export function rowLoader<Row extends { id: string }>(
  repository: ScopedRepository<Row>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await repository.findByKeys('id', ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** Ids to the rows in scope that name them in `column`, in the order in which `find` returns them; an empty list for none. */
export function rowsLoader<Row extends object>(
  column: Column<Row>,
  find: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const rows = new Map<unknown, Row[]>(ids.map((id) => [id, []]));
    for (const row of await find(ids)) rows.get(row[column])?.push(row);
    return ids.map((id) => rows.get(id) ?? []);
  });
}
