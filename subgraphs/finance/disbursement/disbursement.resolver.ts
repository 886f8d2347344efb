import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../shared/division-code';
import { type ConnectionOf, pageRequest } from '../../../shared/graphql/paging';
import { CursorScalar, DivisionCodeScalar } from '../../../shared/graphql/scalars';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { BudgetLineType, toBudgetLine } from '../budget-line/budget-line.type';
import { type FinanceContext } from '../context';
import { InstalmentType, toInstalment } from '../instalment/instalment.type';
import { LotType, toLot } from '../lot/lot.type';
import { BUDGET, CONTRACT_MONEY } from '../readers';
import { type DisbursementStatus } from './disbursement.row';
import {
  DisbursementConnectionType,
  DisbursementStatusEnum,
  DisbursementType,
  PostingType,
  toDisbursement,
} from './disbursement.type';

@Resolver(() => DisbursementType)
export class DisbursementResolver {
  @Query(() => DisbursementType, { nullable: true, description: 'Null where there is none, or it is not yours.' })
  @VisibleTo(...CONTRACT_MONEY)
  async disbursement(
    @Arg('id', () => ID) id: string,
    @Ctx() { load }: FinanceContext,
  ): Promise<DisbursementType | null> {
    const row = await load.disbursement.load(id);
    return row && toDisbursement(row);
  }

  @Query(() => DisbursementConnectionType, {
    nullable: true,
    description: 'In the order of their requests, by the purchaser’s district; of a street or town, for its station.',
  })
  @VisibleTo(...CONTRACT_MONEY)
  async disbursements(
    @Arg('division', () => DivisionCodeScalar, { nullable: true }) division: DivisionCode | undefined,
    @Arg('status', () => [DisbursementStatusEnum], { nullable: true }) status: DisbursementStatus[] | undefined,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => CursorScalar, { nullable: true }) after: string | undefined,
    @Ctx() { disbursements }: FinanceContext,
  ): Promise<ConnectionOf<DisbursementType>> {
    const wanted = { division: division ?? null, status: status ?? null };
    return new DisbursementConnectionType(await disbursements.page(wanted, pageRequest(first, after)), toDisbursement);
  }

  @FieldResolver(() => LotType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async lot(@Root() { lotId }: DisbursementType, @Ctx() { load }: FinanceContext): Promise<LotType | null> {
    const row = await load.lot.load(lotId);
    return row && toLot(row);
  }

  @FieldResolver(() => InstalmentType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async instalment(
    @Root() { instalmentId, lotId }: DisbursementType,
    @Ctx() { load }: FinanceContext,
  ): Promise<InstalmentType | null> {
    const [row, lot] = await Promise.all([load.instalment.load(instalmentId), load.lot.load(lotId)]);
    return row && lot && toInstalment(row, lot.startsOn);
  }

  @FieldResolver(() => [PostingType], { description: 'None before it is paid.' })
  @VisibleTo(...BUDGET)
  async postings(@Root() { id }: DisbursementType, @Ctx() { load }: FinanceContext): Promise<PostingType[]> {
    const rows = await load.postingsOfDisbursement.load(id);
    return rows.map(({ amountFen, budgetLineId }) => ({ amountFen, budgetLineId }));
  }
}

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => BudgetLineType, { nullable: true })
  @VisibleTo(...BUDGET)
  async budgetLine(@Root() posting: PostingType, @Ctx() { load }: FinanceContext): Promise<BudgetLineType | null> {
    const row = await load.budgetLine.load(posting.budgetLineId);
    return row && toBudgetLine(row);
  }
}
