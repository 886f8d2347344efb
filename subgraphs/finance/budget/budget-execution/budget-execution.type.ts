import { Field, ObjectType } from 'type-graphql';
import { type FundingSource } from '../../../../shared/domain/money';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { FundingSourceEnum } from '../budget-line/budget-line.type';

@ObjectType('BudgetExecution', {
  simpleResolvers: true,
  description: 'What was paid of the lines of a year in one month, from one source.',
})
export class BudgetExecutionType {
  @Field(() => String, { description: '2026-03: the month in which it was paid, which may be after the year.' })
  @VisibleTo(...MONEY)
  month: string;

  @Field(() => FundingSourceEnum)
  @VisibleTo(...MONEY)
  source: FundingSource;

  @Field(() => FenScalar, { description: 'Less what came back in the month: below 0 where more came back.' })
  @VisibleTo(...MONEY)
  disbursedFen: number;

  @Field(() => FenScalar, { description: 'Of the source, until the end of the month.' })
  @VisibleTo(...MONEY)
  cumulativeFen: number;
}
