import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  INSTALMENT_KIND,
  MILESTONE,
  INSTALMENT_STATUS,
  type InstalmentKind,
  type InstalmentStatus,
  type Milestone,
} from '../../../../shared/domain/contracts';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LOT_MONEY } from '../../ground/roles/readers';
import { type InstalmentRow } from './instalment.row';
import { projectYearOfOrdinal } from './instalment.rules';

const InstalmentKindEnum = domainEnum(INSTALMENT_KIND);
const MilestoneEnum = domainEnum(MILESTONE);
const InstalmentStatusEnum = domainEnum(INSTALMENT_STATUS);

@ObjectType('Instalment', { simpleResolvers: true })
export class InstalmentType {
  @Field(() => ID)
  @VisibleTo(...LOT_MONEY)
  id: string;

  @Field(() => Int)
  @VisibleTo(...LOT_MONEY)
  projectYear: number;

  @Field(() => InstalmentKindEnum)
  @VisibleTo(...LOT_MONEY)
  kind: InstalmentKind;

  @Field(() => FenScalar)
  @VisibleTo(...LOT_MONEY)
  amountFen: number;

  @Field(() => MilestoneEnum)
  @VisibleTo(...LOT_MONEY)
  milestone: Milestone;

  @Field(() => DateScalar)
  @VisibleTo(...LOT_MONEY)
  dueOn: string;

  @Field(() => InstalmentStatusEnum)
  @VisibleTo(...LOT_MONEY)
  status: InstalmentStatus;

  /** Resolved to its acceptance. Not part of the graph. */
  lotId: string;
  yearOrdinal: number;
  startsOn: string;
}

/** The whitelist of what leaves a row; `startsOn` is its contract's first day. */
export function toInstalment(row: InstalmentRow, startsOn: string): InstalmentType {
  const { id, lotId, kind, amountFen, milestone, dueOn, status, yearOrdinal } = row;
  const projectYear = projectYearOfOrdinal(startsOn, yearOrdinal);
  return { id, projectYear, kind, amountFen, milestone, dueOn, status, lotId, yearOrdinal, startsOn };
}
