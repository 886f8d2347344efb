import { type Filters } from './list-state';

/**
 * Converts the filters of an address into the variables of a query. The names in `lists` become lists: the address
 * separates their values by commas. The names in `flags` become booleans, and the names in `numbers` become numbers.
 */
export function variablesOf(
  filters: Filters,
  kinds: { lists?: readonly string[]; flags?: readonly string[]; numbers?: readonly string[] } = {},
): Record<string, unknown> {
  const { lists = [], flags = [], numbers = [] } = kinds;
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]): [string, unknown] => {
      if (lists.includes(name)) return [name, value.split(',')];
      if (flags.includes(name)) return [name, value === 'true'];
      return [name, numbers.includes(name) ? Number(value) : value];
    }),
  );
}
