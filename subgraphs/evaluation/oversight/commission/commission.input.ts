import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { COMMISSIONER } from '../../ground/roles/writers';

@InputType('CommissionInspectionInput')
export class CommissionInspectionInput extends WriteInput {
  @Field(() => Int)
  @VisibleTo(...COMMISSIONER)
  year: number;

  @Field(() => Boolean)
  @VisibleTo(...COMMISSIONER)
  withFinance: boolean;

  @Field(() => String)
  @VisibleTo(...COMMISSIONER)
  scope: string;
}

export const commissionInspectionSchema = z.object({ year: z.int(), withFinance: z.boolean(), scope: prose(2000) });
export type NewCommission = z.output<typeof commissionInspectionSchema>;
