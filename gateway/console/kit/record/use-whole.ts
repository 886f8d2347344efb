import { useCallback } from 'react';
import { type Ask } from '../../graph/ask';
import { type Document } from '../../graph/document';
import { type Filters } from '../list/list-state';
import { type ReadPage } from '../list/use-rows';
import { type Page, readWhole } from './read-whole';
import { type Loaded, useAnswer } from './use-record';

/**
 * Reads all rows of the connection `field`, page by page, for a page that needs the whole list, for example to offer a
 * choice. The document must take the cursor `$after`. `use` means the same as in {@link useRecord}.
 */
export function useWhole<Field extends string, Row, Variables extends { after?: string | null }>(
  document: Document<Record<Field, Page<Row> | null>, Variables>,
  field: Field,
  variables: Variables,
  use: 'record' | 'form' = 'record',
): Loaded<readonly Row[]> {
  const key = JSON.stringify(variables);
  const read = useCallback(
    (ask: Ask, isCurrent: () => boolean) =>
      readWhole(async (after) => {
        const page = { ...(JSON.parse(key) as Variables), after };
        const { data, refusal } = await ask(document, page, 'network-only');
        return { data: data === null ? null : data[field], refusal };
      }, isCurrent),
    [document, field, key],
  );
  return useAnswer(read, use);
}

/**
 * Reads all rows of a list. Use it where a screen counts or sums all rows, or lets the person choose from all of them.
 * Pass the same function `read` at each render, because a new function reads the whole list again.
 */
export function useWholeList<Row>(
  read: ReadPage<Row>,
  filters: Filters,
  use: 'record' | 'form' = 'record',
): Loaded<readonly Row[]> {
  const key = JSON.stringify(filters);
  const readAll = useCallback(
    (ask: Ask, isCurrent: () => boolean) =>
      readWhole((after) => read(ask, JSON.parse(key) as Filters, after), isCurrent),
    [read, key],
  );
  return useAnswer(readAll, use);
}
