import DataLoader from 'dataloader';
import { grouped } from '../kernel/grouped';
import { type Page } from './sql/page';
import { type Column, type ScopedRepository } from './scoped-repository';

/** Keys to rows in scope, in order; null where there is none or it is not the caller's. `key` is unique in the table. */
export function rowLoader<Row extends object, Key extends Column<Row>>(
  repository: ScopedRepository<Row>,
  key: Key,
): DataLoader<Row[Key], Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await repository.findByKeys(key, keys)).map((row) => [row[key], row]));
    return keys.map((each) => rows.get(each) ?? null);
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

/** Keys to figures over the rows in scope, in order; `none` for a key that has no rows. */
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

/** Keys of which those of one group, such as a day, are found together: one call of `find` for all of a group, values in order. */
export function groupLoader<Key, Value>(
  { groupOf, keyOf }: Grouping<Key>,
  find: (keys: readonly [Key, ...Key[]]) => Promise<readonly Value[]>,
): DataLoader<Key, Value, string> {
  return new DataLoader<Key, Value, string>(
    async (keys) => {
      const found = new Map<Key, Value>();
      for (const group of grouped(keys, groupOf).values()) {
        const values = await find(group as [Key, ...Key[]]);
        for (const [index, value] of values.entries()) found.set(group[index] as Key, value);
      }
      return keys.map((key) => found.get(key) as Value);
    },
    { cacheKeyFn: keyOf },
  );
}

/** What is asked of the list beneath one parent. */
export type ListBeneath<Asked> = { parent: string; asked: Asked };

/** Pages of lists beneath many parents, of those that ask for the same in one statement; `find` makes a page for each. */
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
