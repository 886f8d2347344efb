import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Sort } from '../table/column';

/** The values of the filters by name. A filter without a value has no entry. */
export type Filters = Readonly<Record<string, string>>;

/** The state of a list page in its address: filters, sort order, and visible columns. */
export type ListState = { filters: Filters; sort: Sort | null; columns: readonly string[] | null };

const SORT = 'sort';
const COLUMNS = 'columns';

/** Reads the state of a list page from its address. Ignores parameters that are no filters of the page. */
export function readListState(search: URLSearchParams, names: readonly string[]): ListState {
  const filters = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
  const sort = search.get(SORT);
  const columns = search.get(COLUMNS);
  return {
    filters,
    sort: sort === null ? null : { key: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
    columns: columns === null ? null : columns.split(','),
  };
}

/** Converts the state of a list page into address parameters. */
export function writeListState({ filters, sort, columns }: ListState): URLSearchParams {
  const search = new URLSearchParams(filters);
  if (sort !== null) search.set(SORT, `${sort.isDescending ? '-' : ''}${sort.key}`);
  if (columns !== null) search.set(COLUMNS, columns.join(','));
  return search;
}

/** Keeps the state of a list page in its address, so that Back, a bookmark, or a link shows the same rows. */
export function useListState(names: readonly string[]): [ListState, (change: Partial<ListState>) => void] {
  const [search, setSearch] = useSearchParams();
  const joined = names.join(',');
  const state = useMemo(() => readListState(search, joined.split(',')), [search, joined]);
  const set = useCallback(
    (change: Partial<ListState>) => setSearch(writeListState({ ...state, ...change }), { replace: true }),
    [state, setSearch],
  );
  return [state, set];
}
