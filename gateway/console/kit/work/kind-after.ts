import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { type WorkField, type WorkItem, type WorkPage } from './work-item';

/** The items of one kind that have been read. */
export type ItemsOfKind = {
  /** Null until a list has answered. */
  items: readonly WorkItem[] | null;
  total: number;
  /**
   * The work list with further items of the kind, and the cursor after which they start. Null if there are no further
   * items.
   */
  next: { field: WorkField; after: string } | null;
  refusal: Refusal | null;
};

/** The answer of one work list. */
export type ListAnswer = Answer<WorkPage> & { field: WorkField };

export const NO_ITEMS: ItemsOfKind = { items: null, total: 0, next: null, refusal: null };

/**
 * Returns the items of a kind from the answers of all work lists. Only one list contains items of the kind. If a list
 * returned items, the refusals of the other lists do not matter. If no list did, the items may be in a refused list, so
 * the refusal is kept.
 */
export function firstItems(answers: readonly ListAnswer[]): ItemsOfKind {
  const found = answers.find(({ data }) => (data?.totalCount ?? 0) > 0);
  if (found !== undefined) return itemsAfter(NO_ITEMS, found);
  const refusal = answers.find((answer) => answer.refusal !== null)?.refusal ?? null;
  return { ...NO_ITEMS, items: refusal === null ? [] : null, refusal };
}

/** Adds the next page. A refused page leaves the items as they are. */
export function itemsAfter(before: ItemsOfKind, { field, data, refusal }: ListAnswer): ItemsOfKind {
  if (data === null) return { ...before, refusal };
  const { hasNextPage, endCursor } = data.pageInfo;
  const next = hasNextPage && endCursor !== null ? { field, after: endCursor } : null;
  return { items: (before.items ?? []).concat(data.nodes), total: data.totalCount, next, refusal: null };
}
