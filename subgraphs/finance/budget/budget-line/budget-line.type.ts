import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { BUDGET_LEVEL, FUNDING_SOURCE, type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BUDGET } from '../../ground/roles/readers';
import { type BudgetLineRow } from './budget-line.row';

export const BudgetLevelEnum = domainEnum(BUDGET_LEVEL);
export const FundingSourceEnum = domainEnum(FUNDING_SOURCE);

@ObjectType('BudgetLine', {
  simpleResolvers: true,
})
export class BudgetLineType {
  @Field(() => ID)
  @VisibleTo(...BUDGET)
  id: string;

  @Field(() => Int)
  @VisibleTo(...BUDGET)
  year: number;

  @Field(() => BudgetLevelEnum)
  @VisibleTo(...BUDGET)
  level: BudgetLevel;

  @Field(() => FundingSourceEnum)
  @VisibleTo(...BUDGET)
  source: FundingSource;

  @Field(() => String, { nullable: true })
  @VisibleTo(...BUDGET)
  externalCode: string | null;

  /** The key by which a resolver loads the division. It is not in the schema. */
  districtCode: DivisionCode;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toBudgetLine(row: BudgetLineRow): BudgetLineType {
  const { id, year, level, source, externalCode, districtCode } = row;
  return { id, year, level, source, externalCode, districtCode };
}

export const BudgetLineConnectionType = connectionType('BudgetLineConnection', () => BudgetLineType, BUDGET);

@ArgsType()
export class BudgetLinesArgs extends PageArgs {
  @Field(() => DivisionCodeScalar)
  division: DivisionCode;

  @Field(() => Int)
  year: number;
}
