import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  INSTALMENT_KIND,
  MILESTONE,
  INSTALMENT_STATUS,
  type InstalmentKind,
  type InstalmentStatus,
  type Milestone,
} from '../../../../shared/domain/contracts';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LOT_MONEY } from '../../ground/roles/readers';
import { type InstalmentRow } from './instalment.row';
import { projectYearOfOrdinal } from './instalment.rules';

const InstalmentKindEnum = domainEnum(INSTALMENT_KIND);
const MilestoneEnum = domainEnum(MILESTONE);
const InstalmentStatusEnum = domainEnum(INSTALMENT_STATUS);

@ObjectType('InstalmentWithholding', { simpleResolvers: true })
export class InstalmentWithholdingType {
  @Field(() => DateScalar)
  @VisibleTo(...LOT_MONEY)
  on: string;

  @Field(() => String)
  @VisibleTo(...LOT_MONEY)
  clause: string;

  @Field(() => String)
  @VisibleTo(...LOT_MONEY)
  reason: string;
}

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

  @Field(() => InstalmentWithholdingType, { nullable: true })
  @VisibleTo(...LOT_MONEY)
  withheld: InstalmentWithholdingType | null;

  /** The keys by which a resolver loads the acceptance. They are not in the schema. */
  lotId: string;
  yearOrdinal: number;
  startsOn: string;
}

/**
 * Converts a row to its GraphQL type. `startsOn` is the first day of the contract, from which the project year is
 * computed.
 */
export function toInstalment(row: InstalmentRow, startsOn: string): InstalmentType {
  const { id, lotId, kind, amountFen, milestone, dueOn, status, yearOrdinal } = row;
  const projectYear = projectYearOfOrdinal(startsOn, yearOrdinal);
  const own = { id, projectYear, kind, amountFen, milestone, dueOn, status, withheld: withholdingOf(row) };
  return { ...own, lotId, yearOrdinal, startsOn };
}

function withholdingOf({ heldOn: on, withheldClause: clause, withheldReason: reason }: InstalmentRow) {
  return on === null || clause === null || reason === null ? null : { on, clause, reason };
}

export const InstalmentConnectionType = connectionType('InstalmentConnection', () => InstalmentType, LOT_MONEY);

/** The filter of a list of instalments. */
@ArgsType()
export class InstalmentsArgs extends PlacedPageArgs {
  @Field(() => ID, { nullable: true })
  contractorId?: string | null;

  @Field(() => [InstalmentStatusEnum], { nullable: true })
  status?: InstalmentStatus[] | null;

  @Field(() => DateScalar, { nullable: true })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueBefore?: string | null;
}
