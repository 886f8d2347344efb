import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { EVERYONE, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { PAYER, PURCHASER } from '../../ground/roles/writers';

@InputType('InvoiceInput')
export class InvoiceInput {
  @Field(() => String)
  @VisibleTo(...PURCHASER)
  number: string;

  @Field(() => FenScalar)
  @VisibleTo(...PURCHASER)
  amountFen: number;
}

@InputType('RequestedPaymentInput')
export class RequestedPaymentInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  instalmentId: string;

  @Field(() => InvoiceInput, { nullable: true })
  @VisibleTo(...PURCHASER)
  invoice?: InvoiceInput | null;
}

@InputType('RequestDisbursementInput')
export class RequestDisbursementInput extends RequestedPaymentInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}

export const requestDisbursementSchema = z.object({
  instalmentId: z.string(),
  invoice: optional(z.object({ number: line(64), amountFen: z.int().min(0) })),
});
export type DisbursementRequest = z.output<typeof requestDisbursementSchema>;

@ArgsType()
export class DisbursementArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}

@ArgsType()
export class RejectDisbursementArgs extends DisbursementArgs {
  @Field(() => String)
  reason: string;
}
export const reasonSchema = line(200);

@InputType('PaymentPostingInput')
export class PaymentPostingInput {
  @Field(() => ID)
  @VisibleTo(...PAYER)
  budgetLineId: string;

  @Field(() => FenScalar)
  @VisibleTo(...PAYER)
  amountFen: number;
}

@InputType('PayDisbursementInput')
export class PayDisbursementInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PAYER)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...PAYER)
  paidOn: string;

  @Field(() => String)
  @VisibleTo(...PAYER)
  voucher: string;

  @Field(() => [PaymentPostingInput])
  @VisibleTo(...PAYER)
  postings: PaymentPostingInput[];
}

const MOST_POSTINGS = 100;

export const payDisbursementSchema = z.object({
  id: z.string(),
  paidOn: z.string(),
  voucher: line(64),
  postings: z
    .array(z.object({ budgetLineId: z.string(), amountFen: z.int().min(1) }))
    .max(MOST_POSTINGS)
    .refine((postings) => new Set(postings.map(({ budgetLineId }) => budgetLineId)).size === postings.length, {
      params: { zh: '中同一预算指标只能出现一次', en: 'must name each budget line only once' },
    }),
});
export type PaymentMade = z.output<typeof payDisbursementSchema>;

@InputType('ReturnPaymentInput')
export class ReturnPaymentInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PAYER)
  disbursementId: string;

  @Field(() => DateScalar)
  @VisibleTo(...PAYER)
  returnedOn: string;

  @Field(() => String)
  @VisibleTo(...PAYER)
  voucher: string;

  @Field(() => String)
  @VisibleTo(...PAYER)
  reason: string;
}

export const returnPaymentSchema = z.object({
  disbursementId: z.string(),
  returnedOn: z.string(),
  voucher: line(64),
  reason: line(200),
});
export type PaymentReturn = z.output<typeof returnPaymentSchema>;
