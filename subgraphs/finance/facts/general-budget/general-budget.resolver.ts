import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DivisionType } from '../../ground/division/division.type';
import { GeneralBudgetFactsType } from './general-budget.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type FundingShareLoaders } from '../../budget/funding-share/funding-share.loader';
import { type GeneralBudgetLoaders } from './general-budget.loader';

type Context = Reading<FundingShareLoaders & GeneralBudgetLoaders>;

@Resolver(() => DivisionType)
export class GeneralBudgetFactsResolver {
  @FieldResolver(() => GeneralBudgetFactsType, { nullable: true })
  @VisibleTo(...ASSESSOR)
  async generalBudgetFacts(
    @Root() { code }: DivisionType,
    @Arg('year', () => Int) year: number,
    @Ctx() { load }: Context,
  ): Promise<GeneralBudgetFactsType | null> {
    if (code.length !== 6) return null;
    const [amounts, share] = await Promise.all([
      load.generalBudget.load({ code, year }),
      load.fundingShare.load({ code, year }),
    ]);
    return { ...amounts, cityPercent: share?.cityPercent ?? null };
  }
}
