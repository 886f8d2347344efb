import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BudgetLineType, toBudgetLine } from '../../budget/budget-line/budget-line.type';
import { InstalmentType, toInstalment } from '../../contract/instalment/instalment.type';
import { LotType, toLot } from '../../contract/lot/lot.type';
import { BUDGET, CONTRACT_MONEY } from '../../ground/roles/readers';
import {
  DisbursementConnectionType,
  DisbursementType,
  DisbursementsArgs,
  PostingType,
  toDisbursement,
} from './disbursement.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type BudgetLineLoaders } from '../../budget/budget-line/budget-line.loader';
import { type DisbursementLoaders } from './disbursement.loader';
import { type InstalmentLoaders } from '../../contract/instalment/instalment.loader';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type DisbursementSlice } from './disbursement.repository';

type Context = Reading<BudgetLineLoaders & DisbursementLoaders & InstalmentLoaders & LotLoaders, DisbursementSlice>;

@Resolver(() => DisbursementType)
export class DisbursementResolver {
  @Query(() => DisbursementType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async disbursement(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<DisbursementType | null> {
    const row = await load.disbursement.load(id);
    return row && toDisbursement(row);
  }

  @Query(() => DisbursementConnectionType, {
    nullable: true,
  })
  @VisibleTo(...CONTRACT_MONEY)
  async disbursements(
    @Args(() => DisbursementsArgs) args: DisbursementsArgs,
    @Ctx() { disbursements }: Context,
  ): Promise<ConnectionOf<DisbursementType>> {
    const { division = null, status = null, contractorId = null, voucher = null } = args;
    const page = await disbursements.page({ division, status, contractorId, voucher }, pageRequest(args));
    return new DisbursementConnectionType(page, toDisbursement);
  }

  @FieldResolver(() => LotType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async lot(@Root() { lotId }: DisbursementType, @Ctx() { load }: Context): Promise<LotType | null> {
    const row = await load.lot.load(lotId);
    return row && toLot(row);
  }

  @FieldResolver(() => InstalmentType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async instalment(
    @Root() { instalmentId, lotId }: DisbursementType,
    @Ctx() { load }: Context,
  ): Promise<InstalmentType | null> {
    const [row, lot] = await Promise.all([load.instalment.load(instalmentId), load.lot.load(lotId)]);
    return row && lot && toInstalment(row, lot.startsOn);
  }

  @FieldResolver(() => [PostingType])
  @VisibleTo(...BUDGET)
  async postings(@Root() { id }: DisbursementType, @Ctx() { load }: Context): Promise<PostingType[]> {
    const rows = await load.postingsOfDisbursement.load(id);
    return rows.map(({ amountFen, budgetLineId }) => ({ amountFen, budgetLineId }));
  }
}

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => BudgetLineType, { nullable: true })
  @VisibleTo(...BUDGET)
  async budgetLine(@Root() posting: PostingType, @Ctx() { load }: Context): Promise<BudgetLineType | null> {
    const row = await load.budgetLine.load(posting.budgetLineId);
    return row && toBudgetLine(row);
  }
}
