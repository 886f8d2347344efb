import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { type ReadPage } from './use-rows';
import { type Filters } from './list-state';

/**
 * Returns a function that reads one page of a list. The function sends `document` with the variables that
 * `variablesOfFilters` returns. `pick` returns the page from the answer.
 */
export function readConnection<Data, Row>(
  document: Document<Data, never> | string,
  variablesOfFilters: (filters: Filters) => object,
  pick: (data: Data) => Connection<Row> | null | undefined,
): ReadPage<Row> {
  return async (ask, filters, after) => {
    const variables = { ...variablesOfFilters(filters), after };
    const { data, refusal } = await ask<Data, object>(document as Document<Data, object>, variables, 'network-only');
    return { data: data === null ? null : (pick(data) ?? null), refusal };
  };
}
