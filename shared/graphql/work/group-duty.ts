import { type Role } from '../../domain/roles';
import { type WorkKind } from '../../domain/work/work-kind';
import { type Person } from '../../access/person';
import { type Condition, EVERYTHING } from '../../access/scope-sql';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type CandidateFigures, type CandidatePosition } from '../../store/work/duty-repository';
import { type Group, GroupRepository, type Groups } from '../../store/work/group-repository';
import { type Table } from '../../store/scoped-repository';
import { all, given } from '../../store/sql/conditions';
import { type RequestContext } from '../request-context';
import { type Due } from './due';
import {
  type Block,
  type Duty,
  type Judged,
  type Work,
  type WorkFilter,
  type WorkItem,
  type WorkStart,
  personIn,
} from './duty';
import { rangeOf } from './table-duty';

/**
 * A duty whose items are not rows of a table. An item is a group of rows, such as the hours of a station in a week, or
 * a thing that is missing, such as the station of a street.
 */
export type GroupDuty<Row extends object, Facts, Context extends RequestContext> = {
  kind: WorkKind;
  roles: readonly Role[];
  table: Table<Row>;
  /** Returns the groups about which the caller's office has a work item today. Null if the office has none. */
  groups: (context: Context) => Groups | null | Promise<Groups | null>;
  /** Selects the groups on which a person of the office can act now. A test compares this condition with `may`. */
  ready: (context: Context) => Condition;
  /** Selects the rows that lie in a division, for a list that is filtered by this division. */
  at: (context: Context, code: DivisionCode) => Condition;
  due: (context: Context) => Due;
  /** Loads the facts that the rule needs, for all groups of a page together, by `groupKey`. */
  facts: (context: Context, groups: readonly Group[]) => Promise<ReadonlyMap<string, Facts>>;
  /** Returns why a person cannot act on a group now. Null if they can. The command applies the same pure rule. */
  may: (facts: Facts, judged: Judged, group: Group) => Block | null;
  describe: (facts: Facts, group: Group) => Work;
};

/** Returns a text that identifies a group among all groups of its duty. */
export function groupKey({ id, sort }: Pick<Group, 'id' | 'sort'>): string {
  return `${id}/${sort}`;
}

/** Returns the id of the group at a position. The `id` of the position is the `groupKey` of the group. */
function idIn({ id, sort }: CandidatePosition): string {
  return id.slice(0, -sort.length - 1);
}

/** Returns the condition of `ready` for a duty that no other office can block. */
export const ALWAYS_READY = (): Condition => EVERYTHING;

/** Creates a duty from a description whose items are groups. */
export function groupDuty<Row extends object, Facts, Context extends RequestContext>(
  duty: GroupDuty<Row, Facts, Context>,
): Duty<Context> {
  return {
    kind: duty.kind,
    roles: duty.roles,
    find: (context, filter, start) => findItems(duty, context, { filter, start }),
    count: async (context, filter) => {
      const due = duty.due(context);
      const { below, nextSort, ...counted } = await figuresOf(duty, context, { filter, due });
      return { ...counted, overdue: below, nextDueOn: nextSort === null ? null : due.dateOf(nextSort) };
    },
  };
}

const NONE: CandidateFigures = { total: 0, ready: 0, entries: 0, below: 0, nextSort: null };

async function figuresOf<Row extends object, Facts, Context extends RequestContext>(
  duty: GroupDuty<Row, Facts, Context>,
  context: Context,
  { filter, due }: { filter: WorkFilter; due: Due },
): Promise<CandidateFigures> {
  const range = rangeOf(due, filter, { start: null, today: context.today });
  const groups = range === null ? null : await repository(duty, context, filter);
  if (range === null || groups === null) return NONE;
  return groups.figuresOf(range, duty.ready(context), due.leastFrom(context.today));
}

type Query = { filter: WorkFilter; start: WorkStart & { first: number } };

async function findItems<Row extends object, Facts, Context extends RequestContext>(
  duty: GroupDuty<Row, Facts, Context>,
  context: Context,
  { filter, start }: Query,
): Promise<WorkItem[]> {
  const due = duty.due(context);
  const range = rangeOf(due, filter, { start, today: context.today });
  const groups = range === null ? null : await repository(duty, context, filter);
  if (range === null || groups === null) return [];
  const { beyond, first, isBackward } = start;
  const position = beyond && { ...beyond, id: idIn(beyond) };
  const found = await groups.find({ ...range, beyond: position, first, isBackward });
  const facts = await duty.facts(context, found);
  const { now, today } = context;
  const person = personIn(context);
  return found.flatMap((group) => {
    const known = facts.get(groupKey(group));
    // A group whose facts the caller cannot read is not an item for this caller.
    if (known === undefined) return [];
    const judged = (who: Person | null) => duty.may(known, { person: who, now, today }, group);
    return [
      {
        ...duty.describe(known, group),
        kind: duty.kind,
        position: { sort: group.sort, id: groupKey(group) },
        dueOn: due.dateOf(group.sort),
        waitsFor: judged(null),
        blockedBy: judged(person),
      },
    ];
  });
}

async function repository<Row extends object, Facts, Context extends RequestContext>(
  { roles, table, groups, at }: GroupDuty<Row, Facts, Context>,
  context: Context,
  { division }: WorkFilter,
): Promise<GroupRepository<Row> | null> {
  const owed = roles.includes(context.caller.role) ? await groups(context) : null;
  if (owed === null) return null;
  const condition = all(
    owed.condition,
    given(division, (code) => at(context, code)),
  );
  return new GroupRepository(context.access, table, { ...owed, condition });
}
