import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { DISBURSEMENT_STATUS, type DisbursementStatus } from '../../../../shared/domain/money';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DateTimeScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BUDGET, CONTRACT_MONEY, CONTRACT_TEXTS, TRAIL } from '../../ground/roles/readers';
import { type DisbursementRow } from './disbursement.row';

const DisbursementStatusEnum = domainEnum(DISBURSEMENT_STATUS);

@ObjectType('Invoice', { simpleResolvers: true })
export class InvoiceType {
  @Field(() => String)
  @VisibleTo(...CONTRACT_MONEY)
  number: string;

  @Field(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  amountFen: number;
}

@ObjectType('DisbursementPosting', { simpleResolvers: true })
export class PostingType {
  @Field(() => FenScalar)
  @VisibleTo(...BUDGET)
  amountFen: number;

  /** The key by which a resolver loads the budget line. It is not in the schema. */
  budgetLineId: string;
}

@ObjectType('Disbursement', {
  simpleResolvers: true,
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

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  voucher: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  confirmedOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_TEXTS)
  reason: string | null;

  @Field(() => InvoiceType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  invoice: InvoiceType | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  returnedOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  returnVoucher: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...TRAIL)
  requestedBy: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...TRAIL)
  approvedBy: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...TRAIL)
  paidBy: string | null;

  /** The keys by which resolvers load the lot and the instalment. They are not in the schema. */
  lotId: string;
  instalmentId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toDisbursement(row: DisbursementRow): DisbursementType {
  const { id, status, amountFen, requestedAt, approvedAt, paidOn, voucher, confirmedOn, reason } = row;
  const course = { id, status, amountFen, requestedAt, approvedAt, paidOn, voucher, confirmedOn, reason };
  const { lotId, instalmentId, returnedOn, returnVoucher } = row;
  return { ...course, returnedOn, returnVoucher, ...personsOf(row), invoice: invoiceOf(row), lotId, instalmentId };
}

function invoiceOf({ invoiceNumber, invoiceAmountFen }: DisbursementRow): InvoiceType | null {
  if (invoiceNumber === null || invoiceAmountFen === null) return null;
  return { number: invoiceNumber, amountFen: invoiceAmountFen };
}

function personsOf({ requestedBy, approvedBy, paidBy }: DisbursementRow) {
  const [requested, approved, paid] = [requestedBy, approvedBy, paidBy].map((person) => person?.subject ?? null);
  return { requestedBy: requested ?? null, approvedBy: approved ?? null, paidBy: paid ?? null };
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

  @Field(() => ID, { nullable: true })
  contractorId?: string | null;

  @Field(() => String, { nullable: true })
  voucher?: string | null;
}
