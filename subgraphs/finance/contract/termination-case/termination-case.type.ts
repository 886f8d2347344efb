import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { TERMINATION_OUTCOME, type TerminationOutcome } from '../../../../shared/domain/contracts';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LOT_COURSE } from '../../ground/roles/readers';
import { type TerminationCaseRow } from './termination-case.row';

const CaseOutcomeEnum = domainEnum(TERMINATION_OUTCOME);

@ObjectType('TerminationCase', {
  simpleResolvers: true,
})
export class TerminationCaseType {
  @Field(() => ID)
  @VisibleTo(...LOT_COURSE)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...LOT_COURSE)
  openedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...LOT_COURSE)
  dueOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...LOT_COURSE)
  closedOn: string | null;

  @Field(() => CaseOutcomeEnum, { nullable: true })
  @VisibleTo(...LOT_COURSE)
  outcome: TerminationOutcome | null;

  /** The key by which a resolver loads the lot. It is not in the schema. */
  lotId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toTerminationCase(row: TerminationCaseRow): TerminationCaseType {
  const { id, openedOn, dueOn, closedOn, outcome, lotId } = row;
  return { id, openedOn, dueOn, closedOn, outcome, lotId };
}

export const TerminationCaseConnectionType = connectionType(
  'TerminationCaseConnection',
  () => TerminationCaseType,
  MONEY,
);

@ArgsType()
export class TerminationCasesArgs extends PlacedPageArgs {
  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;
}
