import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { BudgetYearArgs } from '../budget-line/budget-year.input';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { TREASURER } from '../../ground/roles/writers';
import { type FundingShareTransaction, setFundingShare } from './funding-share.commands';
import { SetFundingShareInput, setFundingShareSchema } from './funding-share.input';
import { FundingShareType, toFundingShare } from './funding-share.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type FundingShareLoaders } from './funding-share.loader';
import { type PlaceLoaders } from '../../ground/place/place.loader';

type Context = Writing<FundingShareTransaction, FundingShareLoaders & PlaceLoaders>;

@Resolver()
export class FundingShareResolver {
  @Query(() => FundingShareType, {
    nullable: true,
  })
  @VisibleTo(...MONEY)
  async fundingShare(
    @Args(() => BudgetYearArgs) { division, year }: BudgetYearArgs,
    @Ctx() { load }: Context,
  ): Promise<FundingShareType | null> {
    if (!(await load.division.load(division))) return null;
    const row = await load.fundingShare.load({ code: division, year });
    return row && toFundingShare(row);
  }

  @Mutation(() => FundingShareType, { nullable: true })
  @VisibleTo(...TREASURER)
  async setFundingShare(
    @Arg('input', () => SetFundingShareInput) input: SetFundingShareInput,
    @Ctx() { write, load }: Context,
  ): Promise<FundingShareType | null> {
    const share = parseInput(setFundingShareSchema, input);
    const ids = await write('setFundingShare', input, (tx) => setFundingShare(tx, share));
    return written(ids, load.shareById, toFundingShare);
  }
}
