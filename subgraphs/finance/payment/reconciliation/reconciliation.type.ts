import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RECONCILIATION_PROBLEM, type ReconciliationProblem } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DateTimeScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { RECONCILED } from '../../ground/roles/readers';
import { type ReconciliationRow, type UnmatchedRow } from './reconciliation.row';

const ProblemEnum = domainEnum(RECONCILIATION_PROBLEM);

@ObjectType('UnmatchedEntry', { simpleResolvers: true })
export class UnmatchedEntryType {
  @Field(() => String)
  @VisibleTo(...RECONCILED)
  voucher: string;

  @Field(() => FenScalar)
  @VisibleTo(...RECONCILED)
  amountFen: number;

  @Field(() => DateScalar)
  @VisibleTo(...RECONCILED)
  paidOn: string;

  @Field(() => ProblemEnum)
  @VisibleTo(...RECONCILED)
  problem: ReconciliationProblem;

  @Field(() => FenScalar, { nullable: true })
  @VisibleTo(...RECONCILED)
  recordedFen: number | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...RECONCILED)
  recordedOn: string | null;
}

@ObjectType('Reconciliation', {
  simpleResolvers: true,
})
export class ReconciliationType {
  @Field(() => ID)
  @VisibleTo(...RECONCILED)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...RECONCILED)
  date: string;

  @Field(() => Int)
  @VisibleTo(...RECONCILED)
  matched: number;

  @Field(() => DateTimeScalar)
  @VisibleTo(...RECONCILED)
  reconciledAt: string;

  @Field(() => String)
  @VisibleTo('FINANCE_BUREAU', 'AUDITOR')
  reconciledBy: string;

  /** The key by which a resolver loads the division. It is not in the schema. */
  districtCode: DivisionCode;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toReconciliation(row: ReconciliationRow): ReconciliationType {
  const { id, statementOn, matched, reconciledAt, reconciledBy, districtCode } = row;
  return { id, date: statementOn, matched, reconciledAt, reconciledBy, districtCode };
}

export function toUnmatched(row: UnmatchedRow): UnmatchedEntryType {
  const { voucher, amountFen, paidOn, problem, recordedFen, recordedOn } = row;
  return { voucher, amountFen, paidOn, problem, recordedFen, recordedOn };
}

export const ReconciliationConnectionType = connectionType(
  'ReconciliationConnection',
  () => ReconciliationType,
  RECONCILED,
);
