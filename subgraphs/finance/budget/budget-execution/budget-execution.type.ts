import { Field, ObjectType } from 'type-graphql';
import { type FundingSource } from '../../../../shared/domain/money';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { FundingSourceEnum } from '../budget-line/budget-line.type';

@ObjectType('BudgetExecution', {
  simpleResolvers: true,
})
export class BudgetExecutionType {
  @Field(() => String)
  @VisibleTo(...MONEY)
  month: string;

  @Field(() => FundingSourceEnum)
  @VisibleTo(...MONEY)
  source: FundingSource;

  @Field(() => FenScalar)
  @VisibleTo(...MONEY)
  disbursedFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...MONEY)
  cumulativeFen: number;
}
