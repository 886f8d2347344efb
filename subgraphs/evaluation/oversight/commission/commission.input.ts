import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { COMMISSIONER } from '../../ground/roles/writers';

@InputType('CommissionInspectionInput', { description: 'Once a year and city.' })
export class CommissionInspectionInput extends WriteInput {
  @Field(() => Int, { description: 'This year or the next.' })
  @VisibleTo(...COMMISSIONER)
  year: number;

  @Field(() => Boolean, { description: 'Whether city finance takes part.' })
  @VisibleTo(...COMMISSIONER)
  withFinance: boolean;

  @Field(() => String, { description: 'What is inspected, in up to 2000 characters.' })
  @VisibleTo(...COMMISSIONER)
  scope: string;
}

export const commissionInspectionSchema = z.object({ year: z.int(), withFinance: z.boolean(), scope: prose(2000) });
export type NewCommission = z.output<typeof commissionInspectionSchema>;
