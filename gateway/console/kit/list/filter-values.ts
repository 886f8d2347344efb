import { type Filters } from './list-state';

/**
 * Converts filters into the variables of a query. `lists` names variables with several values, which the address
 * separates by commas. `flags` names booleans, and `numbers` names integers.
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
