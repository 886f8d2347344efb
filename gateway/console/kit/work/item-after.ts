import { type LinkOf } from './link-table';
import { type WorkItem } from './work-item';

/**
 * Returns the work item that follows the item of the current page. It has the same kind, and the person can act on it.
 * Returns null if the page belongs to no item of the work list, or if no such item follows.
 */
export function itemAfter(items: readonly WorkItem[], path: string, linkOf: LinkOf): WorkItem | null {
  const isHere = (item: WorkItem) => linkOf(item)?.split('?')[0] === path;
  const here = items.find(isHere);
  if (here === undefined) return null;
  const ready = items.filter((item) => item.kind === here.kind && item.mayAct && linkOf(item) !== null);
  const at = ready.findIndex(isHere);
  return ready.slice(at + 1).find((item) => !isHere(item)) ?? null;
}
