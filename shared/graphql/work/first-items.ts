import { type RequestContext } from '../request-context';
import { type ListCursor, decodeCursor, encodeCursor } from '../../store/sql/cursor';
import { type Page, type PageRequest } from '../../store/sql/page';
import { addDays } from '../../kernel/dates/period';
import { type Duty, UNDATED, type WorkFilter, type WorkItem, type WorkStart } from './duty';

/** The sort value of items without a due date, which come last. No due date is later. */
const NO_DATE = '9999-12-31';

/** The position in the whole list: the due date, the number of the duty, and the position within the duty. */
type Position = { dueOn: string; duty: number; sort: string; id: string };

/**
 * Returns a page of the work items of several duties: overdue items first, then by due date, then by duty. Each duty
 * reads at most one row more than the page.
 */
export async function workPage<Context extends RequestContext>(
  duties: readonly Duty<Context>[],
  context: Context,
  filter: WorkFilter,
  request: PageRequest,
): Promise<Page<WorkItem>> {
  const { size, isBackward } = request;
  const list = cursorOf(duties);
  const beyond = request.cursor === null ? null : positionOf(request.cursor, list, isBackward);
  const startOf = isBackward ? startBefore : startAfter;
  const first = size + 1;
  const found = await Promise.all(
    duties.map(async (duty, number) => {
      const start = startOf(beyond, number);
      return start === null ? [] : duty.find(context, filter, { ...start, first });
    }),
  );
  const placed = found.flatMap((items, duty) => items.map((item) => ({ item, at: placeOf(item, duty) })));
  placed.sort((one, other) => compare(one.at, other.at));
  const shown = isBackward ? placed.slice(-size) : placed.slice(0, size);
  const isMore = placed.length > size;
  return {
    rows: shown.map(({ item }) => item),
    hasNextPage: isBackward ? beyond !== null : isMore,
    hasPreviousPage: isBackward ? isMore : beyond !== null,
    startCursor: cursorAt(shown.at(0), list),
    endCursor: cursorAt(shown.at(-1), list),
    total: async () => {
      const figures = await Promise.all(duties.map((duty) => duty.count(context, filter)));
      return figures.reduce((sum, { total }) => sum + total, 0);
    },
  };
}

/**
 * Returns the point after a position at which a duty continues. Null if no item of the duty comes after the position.
 * - The duty of the position continues after the same row.
 * - A later duty continues with its items of the same due date.
 * - An earlier duty continues with its items of a later due date.
 */
function startAfter(after: Position | null, duty: number): WorkStart | null {
  const start = { isBackward: false, beyond: null };
  if (after === null) return { ...start, due: null };
  const isUndated = after.dueOn === NO_DATE;
  if (duty === after.duty) {
    return { ...start, due: isUndated ? UNDATED : after.dueOn, beyond: { sort: after.sort, id: after.id } };
  }
  if (isUndated) return duty > after.duty ? { ...start, due: UNDATED } : null;
  return { ...start, due: duty > after.duty ? after.dueOn : addDays(after.dueOn, 1) };
}

/**
 * Returns the point before a position from which a duty continues backward:
 * - The duty of the position continues before the same row.
 * - An earlier duty continues with its items of the same due date.
 * - A later duty continues with its items of an earlier due date.
 */
function startBefore(before: Position | null, duty: number): WorkStart {
  const start = { isBackward: true, beyond: null };
  if (before === null) return { ...start, due: null };
  const isUndated = before.dueOn === NO_DATE;
  if (duty === before.duty) {
    return { ...start, due: isUndated ? null : UNDATED, beyond: { sort: before.sort, id: before.id } };
  }
  if (isUndated) return { ...start, due: duty < before.duty ? null : UNDATED };
  return { ...start, due: duty < before.duty ? addDays(before.dueOn, 1) : before.dueOn };
}

function placeOf({ dueOn, position }: WorkItem, duty: number): Position {
  return { dueOn: dueOn ?? NO_DATE, duty, ...position };
}

function compare(one: Position, other: Position): number {
  return (
    one.dueOn.localeCompare(other.dueOn) ||
    one.duty - other.duty ||
    (one.sort < other.sort ? -1 : Number(one.sort > other.sort)) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/**
 * Returns the description of the list of these duties, which encodes and checks its cursors. A cursor holds the number
 * of a duty, so it is valid only for the same duties.
 */
function cursorOf(duties: readonly { kind: string }[]): ListCursor {
  return { list: `work ${duties.map(({ kind }) => kind).join(' ')}`, kinds: ['date', 'integer', 'text', 'text'] };
}

function cursorAt(shown: { at: Position } | undefined, list: ListCursor): string | null {
  return shown === undefined ? null : encodeCursor([shown.at.dueOn, shown.at.duty, shown.at.sort, shown.at.id], list);
}

function positionOf(cursor: string, list: ListCursor, isBackward: boolean): Position {
  const [dueOn, duty, sort, id] = decodeCursor(cursor, list, isBackward);
  return { dueOn: String(dueOn), duty: Number(duty), sort: String(sort), id: String(id) };
}
