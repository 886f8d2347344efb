import { type Role } from '../../domain/roles';
import { type WorkKind } from '../../domain/work/work-kind';
import { earliest, latest } from '../../kernel/dates/extremes';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type Person } from '../../access/person';
import { type Condition, NOTHING } from '../../access/scope-sql';
import { type Column, type Table } from '../../store/scoped-repository';
import { type DivisionColumns, all, divisionFilter, given } from '../../store/sql/conditions';
import { DutyRepository, type SortRange } from '../../store/work/duty-repository';
import { type RequestContext } from '../request-context';
import { type Due } from './due';
import {
  type Block,
  type Duty,
  type Judged,
  type Work,
  type WorkFigures,
  type WorkFilter,
  type WorkItem,
  type WorkStart,
  UNDATED,
  personIn,
} from './duty';

/**
 * A duty whose items are rows of one table. `Facts` are the facts that its rule needs about a row. They are loaded for
 * all rows of a page together.
 */
export type TableDuty<Row extends { id: string }, Facts, Context extends RequestContext> = {
  kind: WorkKind;
  roles: readonly Role[];
  table: Table<Row>;
  /**
   * The columns of a row's division, by which a list can be filtered, or the condition that a row lies in a division.
   */
  place: DivisionColumns | ((context: Context, code: DivisionCode) => Condition);
  /** Selects the rows (alias `t`) about which the caller's office has a work item today. */
  candidates: (context: Context) => Condition | Promise<Condition>;
  /** Selects the rows on which a person of the office can act now. A test compares this condition with `may`. */
  ready: (context: Context) => Condition | Promise<Condition>;
  sort: Column<Row>;
  /** The column that holds the `count` of an item. Without it, the count of each item is 1. */
  entries?: Column<Row> | null;
  due: Due;
  facts: (context: Context, rows: readonly Row[]) => Promise<ReadonlyMap<string, Facts>>;
  /** Returns why a person cannot act on a row now. Null if they can. The command applies the same pure rule. */
  may: (row: Row, facts: Facts, judged: Judged) => Block | null;
  describe: (row: Row, facts: Facts) => Work;
};

/** Creates a duty from a description whose items are rows of a table. */
export function tableDuty<Row extends { id: string }, Facts, Context extends RequestContext>(
  duty: TableDuty<Row, Facts, Context>,
): Duty<Context> {
  return {
    kind: duty.kind,
    roles: duty.roles,
    find: (context, filter, start) => findItems(duty, context, { filter, start }),
    count: async (context, filter) => {
      const range = rangeOf(duty.due, filter, { start: null, today: context.today });
      if (range === null) return NONE;
      const ready = await duty.ready(context);
      const rows = await repository(duty, context, filter);
      const { below, nextSort, ...counted } = await rows.figuresOf(range, ready, duty.due.leastFrom(context.today));
      return { ...counted, overdue: below, nextDueOn: nextSort === null ? null : duty.due.dateOf(nextSort) };
    },
  };
}

const NONE: WorkFigures = { total: 0, ready: 0, entries: 0, overdue: 0, nextDueOn: null };

type Query = { filter: WorkFilter; start: WorkStart & { first: number } };

async function findItems<Row extends { id: string }, Facts, Context extends RequestContext>(
  duty: TableDuty<Row, Facts, Context>,
  context: Context,
  { filter, start }: Query,
): Promise<WorkItem[]> {
  const range = rangeOf(duty.due, filter, { start, today: context.today });
  if (range === null) return [];
  const { beyond, first, isBackward } = start;
  const rows = await (await repository(duty, context, filter)).find({ ...range, beyond, first, isBackward });
  const facts = await duty.facts(context, rows);
  const { now, today } = context;
  const person = personIn(context);
  return rows.flatMap((row) => {
    const known = facts.get(row.id);
    // A row whose facts the caller cannot read is not an item for this caller.
    if (known === undefined) return [];
    const sort = String(row[duty.sort]);
    const judged = (who: Person | null) => duty.may(row, known, { person: who, now, today });
    return [
      {
        ...duty.describe(row, known),
        kind: duty.kind,
        position: { sort, id: row.id },
        dueOn: duty.due.dateOf(sort),
        waitsFor: judged(null),
        blockedBy: judged(person),
      },
    ];
  });
}

async function repository<Row extends { id: string }, Facts, Context extends RequestContext>(
  { table, candidates, place, sort, roles, entries = null }: TableDuty<Row, Facts, Context>,
  context: Context,
  { division }: WorkFilter,
): Promise<DutyRepository<Row>> {
  const owed = roles.includes(context.caller.role) ? await candidates(context) : NOTHING;
  const condition = all(
    owed,
    given(division, (code) => (typeof place === 'function' ? place(context, code) : divisionFilter(place, code))),
  );
  return new DutyRepository(context.access, table, { condition, sort, entries });
}

type Bounds = { start: WorkStart | null; today: string };

/** A start without a bound. */
const WHOLE: WorkStart = { isBackward: false, due: null, beyond: null };

/** Returns the range of the sort value for a filter and a start. Null if no candidate can match. */
export function rangeOf(due: Due, { dueBefore, isOverdue }: WorkFilter, { start, today }: Bounds): SortRange | null {
  const { isBackward, due: bound } = start ?? WHOLE;
  if (due.leastFrom(today) === null) {
    const isNone = dueBefore !== null || isOverdue === true || (isBackward && bound !== null);
    return isNone ? null : { from: null, below: null };
  }
  if (bound === UNDATED && !isBackward) return null;
  const day = bound === UNDATED ? null : bound;
  const from = latest([isBackward ? null : day, isOverdue === false ? today : null].filter((each) => each !== null));
  const below = earliest(
    [dueBefore, isBackward ? day : null, isOverdue === true ? today : null].filter((each) => each !== null),
  );
  return { from: from === null ? null : due.leastFrom(from), below: below === null ? null : due.leastFrom(below) };
}
