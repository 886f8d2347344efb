import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('RecordSubcontractingInput')
export class RecordContractAssignmentInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  contractId: string;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  discoveredOn: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  description: string;
}

export const contractAssignmentSchema = z.object({
  contractId: z.string(),
  discoveredOn: z.string(),
  description: prose(2000),
});
export type Discovery = z.output<typeof contractAssignmentSchema>;
