import { addDays } from '../../words/format';
import { WORK_GROUP_TITLES, type WorkGroup } from '../../words/work';
import { type WorkItem } from './work-item';

/** The groups of the work list, in their order on the page. */
const WORK_GROUPS = Object.keys(WORK_GROUP_TITLES) as WorkGroup[];

/**
 * Returns the group of an item. An item on which the person cannot act is WAITING, even if it is overdue. An item is in
 * WEEK if it is due on the Sunday of this week or before.
 */
export function groupOf(item: Pick<WorkItem, 'dueOn' | 'overdue' | 'mayAct'>, today: string): WorkGroup {
  if (!item.mayAct) return 'WAITING';
  if (item.overdue) return 'OVERDUE';
  if (item.dueOn === null) return 'ANY_TIME';
  if (item.dueOn <= sundayOf(today)) return 'WEEK';
  return item.dueOn <= addDays(today, 30) ? 'MONTH' : 'LATER';
}

function sundayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, 6 - weekday);
}

/**
 * Divides items into groups. A group is sorted by due date, earliest first. Items with the same due date are sorted by
 * waiting time, longest first.
 */
export function groupedWork(items: readonly WorkItem[], today: string): Map<WorkGroup, WorkItem[]> {
  const groups = new Map<WorkGroup, WorkItem[]>(WORK_GROUPS.map((group) => [group, []]));
  for (const item of items) groups.get(groupOf(item, today))?.push(item);
  for (const group of groups.values()) group.sort(byUrgency);
  return groups;
}

function byUrgency(one: WorkItem, other: WorkItem): number {
  const [due, otherDue] = [one.dueOn ?? '9999', other.dueOn ?? '9999'];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  if (one.since !== other.since) return one.since < other.since ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
