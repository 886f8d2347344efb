import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { type Sort } from '../table/column';

/** The values of the filters by name. A filter without a value has no entry. */
export type Filters = Readonly<Record<string, string>>;

/** Returns the filters after one of them gets a value. An empty value removes the filter. */
export function filtersAfter(filters: Filters, { name, clears = [] }: Clearing, value: string): Filters {
  const dropped = [name, ...(value === '' ? [] : clears)];
  const others = Object.entries(filters).filter(([key]) => !dropped.includes(key));
  return Object.fromEntries(value === '' ? others : others.concat([[name, value]]));
}

/** The name of a filter, and the names of the filters that it clears. */
type Clearing = { name: string; clears?: readonly string[] };

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

/**
 * The values of filters with personal data, such as the name of a person, by key. The values must not appear in an
 * address or in the storage of the browser. They are therefore kept in memory until the page is reloaded. The browser's
 * history contains only the key.
 */
const personalValues = new Map<string, Filters>();

type EntryState = { personal?: string } | null;

/** Divides filters into those with personal data (`own`) and the others (`open`). */
export function dividedFilters(filters: Filters, personal: readonly string[]): { own: Filters; open: Filters } {
  const part = (isPersonal: boolean) =>
    Object.fromEntries(Object.entries(filters).filter(([name]) => personal.includes(name) === isPersonal));
  return { own: part(true), open: part(false) };
}

/** Keeps the values of filters with personal data in memory. Returns the key under which they are kept. */
function keep(values: Filters): string {
  const key = `${performance.timeOrigin} ${personalValues.size}`;
  personalValues.set(key, values);
  return key;
}

/**
 * Keeps the state of a list page in its address, so that Back, a bookmark, or a link shows the same rows.
 * @param personal the names of the filters with personal data. Their values are never in the address, but they apply
 * again after Back.
 */
export function useListState(
  names: readonly string[],
  personal: readonly string[] = [],
): [ListState, (change: Partial<ListState>) => void] {
  const [search, setSearch] = useSearchParams();
  const key = (useLocation().state as EntryState)?.personal ?? '';
  const [joined, joinedPersonal] = [names.join(','), personal.join(',')];
  const state = useMemo(() => {
    const read = readListState(search, joined.split(','));
    const { open } = dividedFilters(read.filters, joinedPersonal.split(','));
    return { ...read, filters: { ...open, ...personalValues.get(key) } };
  }, [search, key, joined, joinedPersonal]);
  const set = useCallback(
    (change: Partial<ListState>) => {
      const next = { ...state, ...change };
      const { own, open } = dividedFilters(next.filters, joinedPersonal.split(','));
      const entry = Object.keys(own).length === 0 ? null : { personal: keep(own) };
      setSearch(writeListState({ ...next, filters: open }), { replace: true, state: entry });
    },
    [state, setSearch, joinedPersonal],
  );
  return [state, set];
}
