import { useCallback, useEffect, useState } from 'react';
import { useAsk } from '../../graph/ask';
import { type ItemsOfKind, type ListAnswer, NO_ITEMS, firstItems, itemsAfter } from './kind-after';
import { useWork } from './work-context';
import { type WorkField, type WorkPage } from './work-item';
import { kindQuery } from './work-queries';

type Reading = Pick<ItemsOfKind, 'items' | 'total' | 'refusal'> & {
  /** Reads the next page. Null if all pages have been read. */
  more: (() => void) | null;
  /** Repeats the request that was refused. */
  retry: () => void;
};

/**
 * Reads the work items of a kind. It queries all work lists, because the console does not know which subgraph has this
 * kind.
 */
export function useItemsOfKind(kind: string, overdue: boolean): Reading {
  const { fields } = useWork();
  const ask = useAsk();
  const [state, setState] = useState(NO_ITEMS);
  const [version, setVersion] = useState(0);
  const read = useCallback(
    async (field: WorkField, after: string | null): Promise<ListAnswer> => {
      const variables = { kind: [kind], after, ...(overdue ? { overdue } : {}) };
      const { data, refusal } = await ask<Record<string, WorkPage | null>>(kindQuery(field), variables, 'network-only');
      return { field, data: data?.[field] ?? null, refusal };
    },
    [ask, kind, overdue],
  );
  useEffect(() => {
    let isCurrent = true;
    setState(NO_ITEMS);
    void Promise.all(fields.map((field) => read(field, null))).then((answers) => {
      if (isCurrent) setState(firstItems(answers));
    });
    return () => {
      isCurrent = false;
    };
  }, [fields, read, version]);
  const { items, total, next, refusal } = state;
  const readNext = async ({ field, after }: NonNullable<typeof next>) => {
    const answer = await read(field, after);
    // Drop the answer if another page or another kind has been read meanwhile.
    setState((now) => (now === state ? itemsAfter(now, answer) : now));
  };
  const more = next === null ? null : () => void readNext(next);
  return { items, total, refusal, more, retry: more ?? (() => setVersion((before) => before + 1)) };
}
