import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RECONCILIATION_PROBLEM, type ReconciliationProblem } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DateTimeScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { RECONCILED } from '../../ground/roles/readers';
import { type ReconciliationRow, type UnmatchedRow } from './reconciliation.row';

const ProblemEnum = domainEnum(
  RECONCILIATION_PROBLEM,
  'RETURNED: the money came back. NOT_IN_STATEMENT: paid on that day, and the statement does not say so.',
);

@ObjectType('UnmatchedEntry', { simpleResolvers: true, description: 'What does not match, and why.' })
export class UnmatchedEntryType {
  @Field(() => String)
  @VisibleTo(...RECONCILED)
  voucher: string;

  @Field(() => FenScalar, { description: 'As the statement has it.' })
  @VisibleTo(...RECONCILED)
  amountFen: number;

  @Field(() => DateScalar, { description: 'As the statement has it.' })
  @VisibleTo(...RECONCILED)
  paidOn: string;

  @Field(() => ProblemEnum, { description: 'The first that is wrong.' })
  @VisibleTo(...RECONCILED)
  problem: ReconciliationProblem;

  @Field(() => FenScalar, { nullable: true, description: 'As it is on record; null where no such payment is.' })
  @VisibleTo(...RECONCILED)
  recordedFen: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'As it is on record; null where no such payment is.' })
  @VisibleTo(...RECONCILED)
  recordedOn: string | null;
}

@ObjectType('Reconciliation', {
  simpleResolvers: true,
  description: 'A treasury’s statement of a day against the payments on record. It changes no payment.',
})
export class ReconciliationType {
  @Field(() => ID)
  @VisibleTo(...RECONCILED)
  id: string;

  @Field(() => DateScalar, { description: 'The day that the statement is of.' })
  @VisibleTo(...RECONCILED)
  date: string;

  @Field(() => Int, { description: 'Lines that match a payment by voucher, amount and date.' })
  @VisibleTo(...RECONCILED)
  matched: number;

  @Field(() => DateTimeScalar)
  @VisibleTo(...RECONCILED)
  reconciledAt: string;

  @Field(() => String, { description: 'The subject of the token that it was done with.' })
  @VisibleTo('FINANCE_BUREAU', 'AUDITOR')
  reconciledBy: string;

  /** The key by which the division is loaded. Not in the schema. */
  districtCode: DivisionCode;
}

/** Selects the fields of a row that may leave the subgraph. */
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
