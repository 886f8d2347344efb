import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { BulkArgs, bulkIdsSchema } from '../../../../shared/graphql/input/bulk-input';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { allWritten } from '../../../../shared/graphql/input/written';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Writing } from '../../../../shared/graphql/request-context';
import { PAYEE, PAYER, PURCHASER } from '../../ground/roles/writers';
import { type ApprovalTransaction } from '../disbursement/approval.commands';
import { type DisbursementLoaders } from '../disbursement/disbursement.loader';
import { DisbursementType, toDisbursement } from '../disbursement/disbursement.type';
import { approveDisbursements, confirmReceipts, requestDisbursements } from './disbursement-bulk.commands';
import { RequestDisbursementsInput, requestDisbursementsSchema } from './disbursement-bulk.input';

type Context = Writing<ApprovalTransaction, DisbursementLoaders>;

/**
 * Mutations that request, approve or confirm several payments at once. A call takes effect as a whole, or not at all.
 */
@Resolver()
export class DisbursementBulkResolver {
  @Mutation(() => [DisbursementType], { nullable: true })
  @VisibleTo(...PURCHASER)
  async requestDisbursements(
    @Arg('input', () => RequestDisbursementsInput) input: RequestDisbursementsInput,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType[]> {
    const { requests } = parseInput(requestDisbursementsSchema, input);
    const ids = await write('requestDisbursements', input, (tx) => requestDisbursements(tx, requests));
    return allWritten(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => [DisbursementType], { nullable: true })
  @VisibleTo(...PAYER)
  async approveDisbursements(
    @Args(() => BulkArgs) args: BulkArgs,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType[]> {
    const payments = parseInput(bulkIdsSchema, args.ids, 'ids');
    const ids = await write('approveDisbursements', args, (tx) => approveDisbursements(tx, payments));
    return allWritten(ids, load.disbursement, toDisbursement);
  }

  @Mutation(() => [DisbursementType], { nullable: true })
  @VisibleTo(...PAYEE)
  async confirmReceipts(
    @Args(() => BulkArgs) args: BulkArgs,
    @Ctx() { write, load }: Context,
  ): Promise<DisbursementType[]> {
    const payments = parseInput(bulkIdsSchema, args.ids, 'ids');
    const ids = await write('confirmReceipts', args, (tx) => confirmReceipts(tx, payments));
    return allWritten(ids, load.disbursement, toDisbursement);
  }
}
