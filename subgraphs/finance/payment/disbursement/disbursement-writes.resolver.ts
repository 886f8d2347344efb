import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { PAYEE, PAYER, PURCHASER } from '../../ground/roles/writers';
import {
  type ApprovalTransaction,
  approveDisbursement,
  confirmReceipt,
  rejectDisbursement,
  requestDisbursement,
} from './approval.commands';
import {
  DisbursementArgs,
  PayDisbursementInput,
  RejectDisbursementArgs,
  RequestDisbursementInput,
  ReturnPaymentInput,
  payDisbursementSchema,
  reasonSchema,
  requestDisbursementSchema,
  returnPaymentSchema,
} from './disbursement.input';
import { DisbursementType, toDisbursement } from './disbursement.type';
import { type PaymentTransaction, payDisbursement, returnPayment } from './payment.commands';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type DisbursementLoaders } from './disbursement.loader';

type Context = Writing<ApprovalTransaction & PaymentTransaction, DisbursementLoaders>;

/**
 * Mutations that request, approve, reject, make and return a payment, and confirm its receipt (FN-3). Each step happens
 * once, and only the office or contractor that is responsible for it may take it.
 */
@Resolver()
export class DisbursementWritesResolver {
  @Mutation(() => DisbursementType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async requestDisbursement(
    @Arg('input', () => RequestDisbursementInput) input: RequestDisbursementInput,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType | null> {
    requireKey(input);
    const request = parseInput(requestDisbursementSchema, input);
    const ids = await write('requestDisbursement', input, (tx) => requestDisbursement(tx, request));
    return written(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => DisbursementType, {
    nullable: true,
  })
  @VisibleTo(...PAYER)
  async approveDisbursement(
    @Args(() => DisbursementArgs) args: DisbursementArgs,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType | null> {
    requireKey(args);
    const ids = await write('approveDisbursement', args, (tx) => approveDisbursement(tx, args.id));
    return written(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => DisbursementType, {
    nullable: true,
  })
  @VisibleTo(...PAYER)
  async rejectDisbursement(
    @Args(() => RejectDisbursementArgs) args: RejectDisbursementArgs,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType | null> {
    requireKey(args);
    const reason = parseInput(reasonSchema, args.reason, 'reason');
    const ids = await write('rejectDisbursement', args, (tx) => rejectDisbursement(tx, args.id, reason));
    return written(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => DisbursementType, {
    nullable: true,
  })
  @VisibleTo(...PAYER)
  async payDisbursement(
    @Arg('input', () => PayDisbursementInput) input: PayDisbursementInput,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType | null> {
    requireKey(input);
    const made = parseInput(payDisbursementSchema, input);
    const ids = await write('payDisbursement', input, (tx) => payDisbursement(tx, made));
    return written(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => DisbursementType, {
    nullable: true,
  })
  @VisibleTo(...PAYER)
  async returnPayment(
    @Arg('input', () => ReturnPaymentInput) input: ReturnPaymentInput,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType | null> {
    requireKey(input);
    const back = parseInput(returnPaymentSchema, input);
    const ids = await write('returnPayment', input, (tx) => returnPayment(tx, back));
    return written(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => DisbursementType, { nullable: true })
  @VisibleTo(...PAYEE)
  async confirmReceipt(
    @Args(() => DisbursementArgs) args: DisbursementArgs,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType | null> {
    requireKey(args);
    const ids = await write('confirmReceipt', args, (tx) => confirmReceipt(tx, args.id));
    return written(ids, load.disbursement, toDisbursement);
  }
}
