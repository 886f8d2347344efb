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

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toBudgetAdjustment({ changeFen, reason, adjustedOn }: BudgetAdjustmentRow): BudgetAdjustmentType {
  return { changeFen, reason, adjustedOn };
}
