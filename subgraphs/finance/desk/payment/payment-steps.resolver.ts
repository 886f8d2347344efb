import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { toBlock } from '../../../../shared/graphql/work/work-item.type';
import { WorkBlockType } from '../../../../shared/graphql/work/work.type';
import { PAYER } from '../../ground/roles/writers';
import { DisbursementType } from '../../payment/disbursement/disbursement.type';
import { nextOf } from './next-step.duties';
import { type PaymentContext } from './payment.duties';

/**
 * Resolves the fields that show a finance bureau whether it may take the next step of a payment, and what blocks it.
 */
@Resolver(() => DisbursementType)
export class PaymentStepsResolver {
  @FieldResolver(() => Boolean)
  @VisibleTo(...PAYER)
  async mayApprove(@Root() { id }: DisbursementType, @Ctx() context: PaymentContext): Promise<boolean> {
    const next = await nextOf(id, context);
    return next?.step === 'APPROVE' && next.block === null;
  }

  @FieldResolver(() => Boolean)
  @VisibleTo(...PAYER)
  async mayPay(@Root() { id }: DisbursementType, @Ctx() context: PaymentContext): Promise<boolean> {
    const next = await nextOf(id, context);
    return next?.step === 'PAY' && next.block === null;
  }

  @FieldResolver(() => WorkBlockType, { nullable: true })
  @VisibleTo(...PAYER)
  async blockedBy(@Root() { id }: DisbursementType, @Ctx() context: PaymentContext): Promise<WorkBlockType | null> {
    const next = await nextOf(id, context);
    return next === null || next.block === null ? null : toBlock(next.block);
  }
}
