import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type BudgetContext } from '../context';
import { DivisionType } from '../../ground/division/division.type';
import { BUDGET } from '../../ground/roles/readers';
import { mayPayContracts } from './budget-line.rules';
import { BudgetLineConnectionType, BudgetLineType, BudgetLinesArgs, toBudgetLine } from './budget-line.type';

@Resolver(() => BudgetLineType)
export class BudgetLineResolver {
  @Query(() => BudgetLineConnectionType, {
    nullable: true,
    description: 'The lines of a year, by district. A street or town has none of its own.',
  })
  @VisibleTo(...BUDGET)
  async budgetLines(
    @Args(() => BudgetLinesArgs) { first, after, division, year }: BudgetLinesArgs,
    @Ctx() { budgetLines }: BudgetContext,
  ): Promise<ConnectionOf<BudgetLineType>> {
    const page = await budgetLines.page({ division, year }, pageRequest(first, after));
    return new BudgetLineConnectionType(page, toBudgetLine);
  }

  @FieldResolver(() => FenScalar, { description: 'What was appropriated, with what was added or taken back since.' })
  @VisibleTo(...BUDGET)
  amountFen(@Root() line: BudgetLineType, @Ctx() { load }: BudgetContext): Promise<number> {
    return load.amount.load(line.id);
  }

  @FieldResolver(() => FenScalar, { description: 'What contracts bind of it.' })
  @VisibleTo(...BUDGET)
  committedFen(@Root() line: BudgetLineType, @Ctx() { load }: BudgetContext): Promise<number> {
    return load.committed.budgetLine.load(line.id);
  }

  @FieldResolver(() => FenScalar, {
    description: 'What was paid from it and has not come back; part of the committed.',
  })
  @VisibleTo(...BUDGET)
  disbursedFen(@Root() line: BudgetLineType, @Ctx() { load }: BudgetContext): Promise<number> {
    return load.disbursed.budgetLine.load(line.id);
  }

  @FieldResolver(() => FenScalar, { description: 'What is not committed yet.' })
  @VisibleTo(...BUDGET)
  availableFen(@Root() line: BudgetLineType, @Ctx() { load }: BudgetContext): Promise<number> {
    return load.available.load(line.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the standard in force lets money of its source pay station contracts (FN-2); null without one.',
  })
  @VisibleTo(...MONEY)
  mayPayContracts(@Root() line: BudgetLineType, @Ctx() { today }: BudgetContext): boolean | null {
    return mayPayContracts(line.source, policyFor(POLICIES, { division: line.districtCode, on: today }));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The district that the money is for.' })
  @VisibleTo(...BUDGET)
  division(@Root() line: BudgetLineType, @Ctx() { load }: BudgetContext): Promise<DivisionType | null> {
    return load.division.load(line.districtCode);
  }
}
