import { Field, ObjectType } from 'type-graphql';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type BudgetAdjustmentRow } from './budget-adjustment.row';

@ObjectType('BudgetAdjustment', { simpleResolvers: true })
export class BudgetAdjustmentType {
  @Field(() => FenScalar)
  @VisibleTo(...MONEY)
  changeFen: number;

  @Field(() => String)
  @VisibleTo(...MONEY)
  reason: string;

  @Field(() => DateScalar)
  @VisibleTo(...MONEY)
  adjustedOn: string;
}

/** Returns only the fields of a row that callers may read. */
export function toBudgetAdjustment({ changeFen, reason, adjustedOn }: BudgetAdjustmentRow): BudgetAdjustmentType {
  return { changeFen, reason, adjustedOn };
}
