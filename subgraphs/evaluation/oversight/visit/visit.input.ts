import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { ObservationInput, observationsSchema } from '../observation/observation.input';
import { VISITOR } from '../../ground/roles/writers';

@InputType('RecordVisitInput')
export class RecordVisitInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...VISITOR)
  stationId: string;

  @Field(() => DateScalar)
  @VisibleTo(...VISITOR)
  visitedOn: string;

  @Field(() => [ObservationInput])
  @VisibleTo(...VISITOR)
  observations: ObservationInput[];
}

export const recordVisitSchema = z.object({
  stationId: z.string(),
  visitedOn: z.string(),
  observations: observationsSchema,
});
export type NewVisit = z.output<typeof recordVisitSchema>;
