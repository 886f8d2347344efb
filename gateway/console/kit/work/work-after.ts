import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { type WorkCount, type WorkField, type WorkItem, type WorkPage } from './work-item';

/** The latest answer of one work list. `counts` or `items` is null until the list has answered. */
type WorkList = { counts: readonly WorkCount[] | null; items: readonly WorkItem[] | null };

export type Work = {
  /** The latest answer of each list. */
  lists: Readonly<Partial<Record<WorkField, WorkList>>>;
  /** The counts by kind. Null until the first answer. */
  counts: readonly WorkCount[] | null;
  /** The first items of each list. Null until the home page has read them. */
  items: readonly WorkItem[] | null;
  refusal: Refusal | null;
  /** Whether a list did not answer. Its counts and items are then missing or from an earlier answer. */
  isPartial: boolean;
  /** The time of the latest answer. */
  asOf: Date | null;
};

export const NO_WORK: Work = { lists: {}, counts: null, items: null, refusal: null, isPartial: false, asOf: null };

type Data = Readonly<Record<string, unknown>>;

/**
 * Returns the work items and counts to show after the Hub has answered a query for them. If a subgraph did not return
 * its list, the earlier content of that list stays.
 */
export function workAfter(
  before: Work,
  { data, refusal }: Answer<Data>,
  { fields, now }: { fields: readonly WorkField[]; now: Date },
): Work {
  if (data === null) return { ...before, refusal };
  const lists = Object.fromEntries(fields.map((field) => [field, listAfter(before.lists[field], data, field)]));
  const all = Object.values(lists);
  return {
    lists,
    counts: joined(all.map(({ counts }) => counts)),
    items: joined(all.map(({ items }) => items)),
    refusal,
    isPartial: fields.some((field) => data[field] === null || data[`${field}Counts`] === null),
    asOf: now,
  };
}

/**
 * Returns a list after an answer. A query for counts only does not change the items. If the list failed, nothing
 * changes.
 */
function listAfter(before: WorkList | undefined, data: Data, field: WorkField): WorkList {
  const counts = data[`${field}Counts`] as WorkCount[] | null | undefined;
  const page = data[field] as WorkPage | null | undefined;
  return { counts: counts ?? before?.counts ?? null, items: page?.nodes ?? before?.items ?? null };
}

/** Concatenates the lists that are known. Returns null if none is known. */
function joined<Item>(lists: readonly (readonly Item[] | null)[]): readonly Item[] | null {
  const known = lists.filter((list) => list !== null);
  return known.length === 0 ? null : known.flat();
}
