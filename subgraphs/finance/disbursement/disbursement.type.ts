import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { stringEnum } from '../../../shared/graphql/enums';
import { PlacedPageArgs } from '../../../shared/graphql/page-args';
import { connectionType } from '../../../shared/graphql/paging';
import { DateScalar, DateTimeScalar, FenScalar } from '../../../shared/graphql/scalars';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { BUDGET, CONTRACT_MONEY, CONTRACT_TEXTS } from '../readers';
import { type DisbursementRow, type DisbursementStatus } from './disbursement.row';

const DisbursementStatusEnum = stringEnum<DisbursementStatus>('DisbursementStatus', [
  'REQUESTED',
  'APPROVED',
  'PAID',
  'CONFIRMED',
  'REJECTED',
  'RETURNED',
]);

@ObjectType('Invoice', { simpleResolvers: true })
export class InvoiceType {
  @Field(() => String)
  @VisibleTo(...CONTRACT_MONEY)
  number: string;

  @Field(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  amountFen: number;
}

@ObjectType('DisbursementPosting', { simpleResolvers: true, description: 'What a payment takes from a budget line.' })
export class PostingType {
  @Field(() => FenScalar)
  @VisibleTo(...BUDGET)
  amountFen: number;

  /** Resolved to a budget line. Not part of the graph. */
  budgetLineId: string;
}

@ObjectType('Disbursement', {
  simpleResolvers: true,
  description: 'A payment of an instalment, from its request on (FN-3).',
})
export class DisbursementType {
  @Field(() => ID)
  @VisibleTo(...CONTRACT_MONEY)
  id: string;

  @Field(() => DisbursementStatusEnum)
  @VisibleTo(...CONTRACT_MONEY)
  status: DisbursementStatus;

  @Field(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  amountFen: number;

  @Field(() => DateTimeScalar)
  @VisibleTo(...CONTRACT_MONEY)
  requestedAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  approvedAt: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  paidOn: string | null;

  @Field(() => String, { nullable: true, description: 'The payment’s number in the payment system.' })
  @VisibleTo(...CONTRACT_MONEY)
  voucher: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  confirmedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or came back.' })
  @VisibleTo(...CONTRACT_TEXTS)
  reason: string | null;

  @Field(() => InvoiceType)
  @VisibleTo(...CONTRACT_MONEY)
  invoice: InvoiceType;

  /** What it pays; resolved to types. Not part of the graph. */
  lotId: string;
  instalmentId: string;
}

/** The whitelist of what leaves a row. */
export function toDisbursement(row: DisbursementRow): DisbursementType {
  const { id, status, amountFen, requestedAt, approvedAt, paidOn, voucher, confirmedOn, reason } = row;
  const course = { id, status, amountFen, requestedAt, approvedAt, paidOn, voucher, confirmedOn, reason };
  const invoice = { number: row.invoiceNumber, amountFen: row.invoiceAmountFen };
  return { ...course, invoice, lotId: row.lotId, instalmentId: row.instalmentId };
}

export const DisbursementConnectionType = connectionType(
  'DisbursementConnection',
  () => DisbursementType,
  CONTRACT_MONEY,
);

@ArgsType()
export class DisbursementsArgs extends PlacedPageArgs {
  @Field(() => [DisbursementStatusEnum], { nullable: true })
  status?: DisbursementStatus[] | null;
}
