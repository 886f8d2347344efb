import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { BUDGET_LEVEL, type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { districtCode, line, optional } from '../../../../shared/graphql/input/input-schemas';
import { DivisionCodeScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { TREASURER } from '../../ground/roles/writers';
import { BudgetLevelEnum, FundingSourceEnum } from '../budget-line/budget-line.type';
import { budgetYear } from '../budget-line/budget-year.input';

@InputType('OpenBudgetLineInput')
export class OpenBudgetLineInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...TREASURER)
  division: DivisionCode;

  @Field(() => BudgetLevelEnum)
  @VisibleTo(...TREASURER)
  level: BudgetLevel;

  @Field(() => FundingSourceEnum)
  @VisibleTo(...TREASURER)
  source: FundingSource;

  @Field(() => Int)
  @VisibleTo(...TREASURER)
  year: number;

  @Field(() => FenScalar)
  @VisibleTo(...TREASURER)
  amountFen: number;

  @Field(() => String, {
    nullable: true,
  })
  @VisibleTo(...TREASURER)
  externalCode?: string | null;
}

const AMOUNT = { zh: '须大于 0', en: 'must be above 0' };

export const openBudgetLineSchema = z.object({
  division: districtCode,
  level: z.enum(BUDGET_LEVEL.values),
  source: z.custom<FundingSource>(),
  year: budgetYear,
  amountFen: z.int().refine((fen) => fen > 0, { params: AMOUNT }),
  externalCode: optional(line(64)),
});
export type NewBudgetLine = z.output<typeof openBudgetLineSchema>;

@InputType('AdjustBudgetLineInput')
export class AdjustBudgetLineInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...TREASURER)
  id: string;

  @Field(() => FenScalar)
  @VisibleTo(...TREASURER)
  changeFen: number;

  @Field(() => String)
  @VisibleTo(...TREASURER)
  reason: string;
}

const CHANGE = { zh: '不得为 0', en: 'must not be 0' };

export const adjustBudgetLineSchema = z.object({
  id: z.string(),
  changeFen: z.int().refine((fen) => fen !== 0, { params: CHANGE }),
  reason: line(200),
});
export type Adjustment = z.output<typeof adjustBudgetLineSchema>;
