import DataLoader from 'dataloader';
import { grouped } from '../kernel/grouped';
import { type Page } from './sql/page';
import { type Column, type ScopedRepository } from './scoped-repository';

/**
 * Creates a loader that returns the row of each key, in the order of the keys. A row is null if it does not exist or is
 * outside the scope. `key` is a unique column of the table.
 */
export function rowLoader<Row extends object, Key extends Column<Row>>(
  repository: ScopedRepository<Row>,
  key: Key,
): DataLoader<Row[Key], Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await repository.findByKeys(key, keys)).map((row) => [row[key], row]));
    return keys.map((each) => rows.get(each) ?? null);
  });
}

/**
 * Creates a loader that returns, for each id, the list of the rows in scope that refer to it in `column`. The list has
 * the order of `find`, and is empty if no row refers to the id.
 */
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

/**
 * Creates a loader that returns the figures of each key, in the order of the keys. The figures cover only rows in
 * scope. `none` is the value of a key without rows.
 */
export function figuresLoader<Key extends string, Figures>(
  find: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Figures>>,
  none: Figures,
): DataLoader<Key, Figures> {
  return new DataLoader(async (keys) => {
    const found = await find(keys);
    return keys.map((key) => found.get(key) ?? none);
  });
}

type Grouping<Key> = { groupOf: (key: Key) => string; keyOf: (key: Key) => string };

/**
 * Creates a loader that loads the values of several keys together, in groups that `groupOf` forms, such as all keys of
 * one day. The loader calls `find` once per group, and `find` returns the values in the order of its keys. If `find`
 * throws, only the keys of its group get the error, because another group may have other arguments.
 */
export function groupLoader<Key, Value>(
  { groupOf, keyOf }: Grouping<Key>,
  find: (keys: readonly [Key, ...Key[]]) => Promise<readonly Value[]>,
): DataLoader<Key, Value, string> {
  return new DataLoader<Key, Value, string>(
    async (keys) => {
      const found = new Map<Key, Value | Error>();
      for (const group of grouped(keys, groupOf).values()) {
        const values = await find(group as [Key, ...Key[]]).catch((error: Error) => group.map(() => error));
        for (const [index, value] of values.entries()) found.set(group[index] as Key, value);
      }
      return keys.map((key) => found.get(key) as Value | Error);
    },
    { cacheKeyFn: keyOf },
  );
}

/** A request for the rows of one key, which reads only some columns. */
export type ColumnsOf<Row> = { key: string; columns: readonly Column<Row>[] };

/**
 * Creates a loader like `rowsLoader` that reads only the columns that a request names. Requests with the same columns
 * share one statement.
 */
export function columnsLoader<Row extends object>(
  column: Column<Row>,
  find: (ids: readonly string[], columns: readonly Column<Row>[]) => Promise<Row[]>,
): DataLoader<ColumnsOf<Row>, readonly Row[], string> {
  const groupOf = ({ columns }: ColumnsOf<Row>) => columns.join();
  const keyOf = (asked: ColumnsOf<Row>) => `${asked.key} ${groupOf(asked)}`;
  return groupLoader({ groupOf, keyOf }, async (keys) => {
    const columns = [...new Set([column, ...keys[0].columns])];
    const ids = keys.map(({ key }) => key);
    const rows = new Map<unknown, Row[]>(ids.map((id) => [id, []]));
    for (const row of await find(ids, columns)) rows.get(row[column])?.push(row);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

/** A request for one page of the list below a parent. */
export type ListBeneath<Asked> = { parent: string; asked: Asked };

/**
 * Creates a loader that returns a page of the list below each parent. Requests with the same arguments share one
 * statement: `find` returns the pages of all their parents.
 */
export function pagesLoader<Row, Asked>(
  find: (parents: readonly string[], asked: Asked) => Promise<ReadonlyMap<string, Page<Row>>>,
): DataLoader<ListBeneath<Asked>, Page<Row>, string> {
  const groupOf = ({ asked }: ListBeneath<Asked>) => JSON.stringify(asked);
  const keyOf = (key: ListBeneath<Asked>) => `${key.parent} ${groupOf(key)}`;
  return groupLoader({ groupOf, keyOf }, async (keys) => {
    const parents = keys.map(({ parent }) => parent);
    const pages = await find(parents, keys[0].asked);
    return parents.map((parent) => pages.get(parent) ?? raise(parent));
  });
}

function raise(parent: string): never {
  throw new Error(`The result has no page for the parent ${parent}.`);
}
