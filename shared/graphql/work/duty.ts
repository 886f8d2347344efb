import { type Role } from '../../domain/roles';
import { type WorkKind } from '../../domain/work/work-kind';
import { type Person, personOf } from '../../access/person';
import { HubError } from '../../kernel/errors';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { earliest } from '../../kernel/dates/extremes';
import { type PlainDate } from '../../kernel/dates/period';
import { type CandidatePosition } from '../../store/work/duty-repository';
import { type RequestContext } from '../request-context';

/** The subject of a work item: the type and the id of the thing on which the command acts. */
export type WorkSubject = { type: string; id: string };

/**
 * The reason why an item cannot be done now. `refusal` is the error that the command would return. `role` is the role
 * that must act first, or null if no office can remove the reason. `since` is the time since which that role has had to
 * act, or null if the time is not known.
 */
export type Block = { refusal: HubError; role: Role | null; since: string | null };

/** One act that an office owes, as its duty describes it. */
export type Work = {
  subject: WorkSubject;
  /**
   * The name of the subject in Chinese, such as a station with a period or an amount. It never contains personal data.
   */
  title: string;
  stationId: string | null;
  districtCode: DivisionCode | null;
  /** The number of entries in the item, such as entries of hours. */
  count: number;
  /** The instant in UTC, or the date, since which the office has owed the act. */
  since: string;
};

/** A work item of a duty, for one caller. */
export type WorkItem = Work & {
  kind: WorkKind;
  position: CandidatePosition;
  dueOn: PlainDate | null;
  /** The reason why no person of the office can do the item now. Null if a person of the office can. */
  waitsFor: Block | null;
  /** The reason why this caller cannot do the item now. Null if they can. */
  blockedBy: Block | null;
};

/** The filter of a list of work items. A field that is null does not filter. */
export type WorkFilter = {
  division: DivisionCode | null;
  dueBefore: PlainDate | null;
  isOverdue: boolean | null;
};

/** The border between the items with a due date and the items without a due date, which come last. */
export const UNDATED: unique symbol = Symbol('items without a due date');

/**
 * The point from which a duty reads. When it reads forward, it returns items that are due on `due` or later and that
 * come after the position `beyond`. When it reads backward, it returns items that are due before `due` and that come
 * before `beyond`, the last of them first. A null sets no bound.
 */
export type WorkStart = {
  isBackward: boolean;
  due: PlainDate | typeof UNDATED | null;
  beyond: CandidatePosition | null;
};

/**
 * The figures of a duty. `entries` is the sum of `count` of the ready items. `nextDueOn` is the earliest due date from
 * today on; null if there is none.
 */
export type WorkFigures = {
  total: number;
  ready: number;
  entries: number;
  overdue: number;
  nextDueOn: PlainDate | null;
};

/** Returns the sum of the figures of several duties of one kind. */
export function sumOf(figures: readonly WorkFigures[]): WorkFigures {
  const sum = (of: 'total' | 'ready' | 'entries' | 'overdue') => figures.reduce((total, each) => total + each[of], 0);
  const nextDueOn = earliest(figures.flatMap((each) => each.nextDueOn ?? []));
  return { total: sum('total'), ready: sum('ready'), entries: sum('entries'), overdue: sum('overdue'), nextDueOn };
}

/**
 * Work that the offices of some roles must do. `Context` is the context of the subgraph. Several duties may share one
 * kind, for example one duty for each role.
 */
export type Duty<Context extends RequestContext> = {
  kind: WorkKind;
  roles: readonly Role[];
  /**
   * Returns the caller's items after the start, at most `first` of them, in the order of due date, sort value and id.
   * If the start goes backward, returns the last items before the start instead, in any order.
   */
  find(context: Context, filter: WorkFilter, start: WorkStart & { first: number }): Promise<WorkItem[]>;
  count(context: Context, filter: WorkFilter): Promise<WorkFigures>;
};

/**
 * The person and the time for which a duty decides whether an act is possible now. If `person` is null, the decision is
 * about any person of the office who has not acted yet.
 */
export type Judged = { person: Person | null; now: Date; today: PlainDate };

/** Returns the person behind the caller of a request. Null for a caller that is not a person. */
export function personIn({ caller }: RequestContext): Person | null {
  return 'issuer' in caller ? personOf(caller) : null;
}

/**
 * Runs a pure step of a command, and returns its refusal. Null if the step succeeds.
 * @throws any error that is not a HubError
 */
export function refusalOf(step: () => unknown): HubError | null {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}
