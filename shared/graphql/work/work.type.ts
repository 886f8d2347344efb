import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type Role, USER_ROLES } from '../../domain/roles';
import { WORK_KIND, WORK_STATE, type WorkKind } from '../../domain/work/work-kind';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { VisibleTo } from '../audience/visible-to';
import { domainEnum } from '../types/enums';
import { PlacedPageArgs } from '../types/page-args';
import { RoleEnum } from '../types/role';
import { DateScalar, DateTimeScalar, DivisionCodeScalar } from '../types/scalars';
import { type WorkFigures } from './duty';

/** The roles that have work items: all offices and contractors. */
export const WORKERS: readonly Role[] = USER_ROLES.filter((role) => role !== 'PUBLIC');

export const WorkKindEnum = domainEnum(WORK_KIND);
export const WorkStateEnum = domainEnum(WORK_STATE);

/** The subject of a work item. Every subgraph shares this type. */
@Directive('@shareable')
@ObjectType('WorkSubject', { simpleResolvers: true })
export class WorkSubjectType {
  @Field(() => String)
  @VisibleTo(...WORKERS)
  type: string;

  @Field(() => ID)
  @VisibleTo(...WORKERS)
  id: string;
}

@Directive('@shareable')
@ObjectType('WorkBlock', { simpleResolvers: true })
export class WorkBlockType {
  @Field(() => String)
  @VisibleTo(...WORKERS)
  code: string;

  @Field(() => String)
  @VisibleTo(...WORKERS)
  reason: string;

  @Field(() => String)
  @VisibleTo(...WORKERS)
  reasonInEnglish: string;

  @Field(() => RoleEnum, { nullable: true })
  @VisibleTo(...WORKERS)
  role: Role | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...WORKERS)
  since: string | null;
}

@Directive('@shareable')
@ObjectType('WorkCount', { simpleResolvers: true })
export class WorkCountType {
  @Field(() => WorkKindEnum)
  @VisibleTo(...WORKERS)
  kind: WorkKind;

  @Field(() => Int)
  @VisibleTo(...WORKERS)
  total: number;

  @Field(() => Int)
  @VisibleTo(...WORKERS)
  ready: number;

  @Field(() => Int)
  @VisibleTo(...WORKERS)
  entries: number;

  @Field(() => Int)
  @VisibleTo(...WORKERS)
  overdue: number;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...WORKERS)
  nextDueOn: string | null;
}

/** Returns the figures of a kind that may leave the subgraph. */
export function toWorkCount(kind: WorkKind, figures: WorkFigures): WorkCountType {
  const { total, ready, entries, overdue, nextDueOn } = figures;
  return { kind, total, ready, entries, overdue, nextDueOn };
}

@ArgsType()
export class WorkArgs extends PlacedPageArgs {
  @Field(() => [WorkKindEnum], { nullable: true })
  kind?: WorkKind[] | null;

  @Field(() => DateScalar, { nullable: true })
  dueBefore?: string | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;
}

@ArgsType()
export class WorkCountsArgs {
  @Field(() => DivisionCodeScalar, { nullable: true })
  division?: DivisionCode | null;
}
