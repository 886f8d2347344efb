import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DivisionFundingType } from './division-funding.type';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BUDGET, DIVISION_MONEY } from '../../ground/roles/readers';
import { DivisionType } from '../../ground/division/division.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LedgerLoaders } from '../ledger/ledger.loader';

type Context = Reading<LedgerLoaders>;

@Resolver(() => DivisionType)
export class FundingOfDivisionResolver {
  @FieldResolver(() => DivisionFundingType, { nullable: true })
  @VisibleTo(...DIVISION_MONEY)
  funding(@Root() { code }: DivisionType, @Arg('year', () => Int) year: number): DivisionFundingType {
    return { code, year };
  }
}

@Resolver(() => DivisionFundingType)
export class DivisionFundingResolver {
  @FieldResolver(() => FenScalar, {
    nullable: true,
  })
  @VisibleTo(...BUDGET)
  async budgetFen(@Root() funding: DivisionFundingType, @Ctx() { load }: Context): Promise<number | null> {
    return funding.code.length > 6 ? null : load.balances.division.load({ ...funding, balance: 'amount' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...DIVISION_MONEY)
  committedFen(@Root() funding: DivisionFundingType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.division.load({ ...funding, balance: 'committed' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...DIVISION_MONEY)
  disbursedFen(@Root() funding: DivisionFundingType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.division.load({ ...funding, balance: 'disbursed' });
  }
}
