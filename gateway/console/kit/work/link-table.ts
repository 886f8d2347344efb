import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { type WorkItem } from './work-item';

/** Returns the address of the page for a work item. Returns null if the console has no page for it. */
export type LinkOf = (item: WorkItem) => string | null;

/** The addresses of the pages on which a role does each kind of work. A kind without an entry has no page. */
export type LinkTable = Readonly<Partial<Record<WorkKind, (item: WorkItem) => string>>>;

export function linkOfTable(table: LinkTable): LinkOf {
  return (item) => table[item.kind]?.(item) ?? null;
}
