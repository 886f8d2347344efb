import { type ClassType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type WorkKind, type WorkState } from '../../domain/work/work-kind';
import { addDays, endOfDay } from '../../kernel/dates/period';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { VisibleTo } from '../audience/visible-to';
import { DateScalar, DateTimeScalar } from '../types/scalars';
import { type Block, type WorkItem } from './duty';
import { WORKERS, WorkBlockType, WorkKindEnum, WorkStateEnum, WorkSubjectType } from './work.type';

/**
 * The fields of a work item that need no other type of the subgraph. Resolvers load the station and the division. Each
 * subgraph extends this class.
 */
@ObjectType({ simpleResolvers: true })
export abstract class WorkItemFields {
  @Field(() => ID)
  @VisibleTo(...WORKERS)
  id: string;

  @Field(() => WorkKindEnum)
  @VisibleTo(...WORKERS)
  kind: WorkKind;

  @Field(() => WorkSubjectType)
  @VisibleTo(...WORKERS)
  subject: WorkSubjectType;

  @Field(() => String)
  @VisibleTo(...WORKERS)
  title: string;

  @Field(() => Int)
  @VisibleTo(...WORKERS)
  count: number;

  @Field(() => DateTimeScalar)
  @VisibleTo(...WORKERS)
  since: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...WORKERS)
  dueOn: string | null;

  @Field(() => Boolean)
  @VisibleTo(...WORKERS)
  overdue: boolean;

  @Field(() => WorkStateEnum)
  @VisibleTo(...WORKERS)
  state: WorkState;

  @Field(() => Boolean)
  @VisibleTo(...WORKERS)
  mayAct: boolean;

  @Field(() => WorkBlockType, { nullable: true })
  @VisibleTo(...WORKERS)
  blockedBy: WorkBlockType | null;

  /** The keys by which resolvers load the station and the division. They are not in the schema. */
  stationId: string | null;
  districtCode: DivisionCode | null;
}

/** Creates the type of work items. Each subgraph has a class of its own, with its own references to other types. */
export function workItemType(): ClassType<WorkItemFields> {
  @Directive('@shareable')
  @ObjectType('WorkItem', { simpleResolvers: true })
  class WorkItemType extends WorkItemFields {}
  return WorkItemType;
}

/** Returns the members of an item that may leave the subgraph. */
export function toWorkItem(item: WorkItem, today: string): WorkItemFields {
  const { kind, subject, position, title, count, since, dueOn, waitsFor, blockedBy, stationId, districtCode } = item;
  return {
    id: `${kind}:${position.id}`,
    kind,
    subject,
    title,
    count,
    since: instantOf(since),
    dueOn,
    overdue: dueOn !== null && dueOn < today,
    state: waitsFor === null ? 'READY' : 'WAITING',
    mayAct: blockedBy === null,
    blockedBy: blockedBy && toBlock(blockedBy),
    stationId,
    districtCode,
  };
}

/**
 * Converts an instant or a day to an instant in UTC. An instant is returned unchanged. For a day, returns the instant
 * at which the day begins in Shanghai.
 */
function instantOf(since: string): string {
  return since.length === 10 ? endOfDay(addDays(since, -1)) : since;
}

/** Returns the members of a block that may leave the subgraph. */
export function toBlock({ refusal, role, since }: Block): WorkBlockType {
  const { code, text } = refusal;
  return { code, reason: text.zh, reasonInEnglish: text.en, role, since: since && instantOf(since) };
}
