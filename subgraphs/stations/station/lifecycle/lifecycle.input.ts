import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type ServiceKind } from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { line, streetCode } from '../../../../shared/graphql/input/input-schemas';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('PlanStationInput')
export class PlanStationInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...PURCHASER)
  division: DivisionCode;

  @Field(() => [ServiceKindEnum])
  @VisibleTo(...PURCHASER)
  serviceKinds: ServiceKind[];
}

export const planStationSchema = z.object({
  division: streetCode,
  serviceKinds: z
    .array(z.custom<ServiceKind>())
    .min(1)
    .max(100)
    .transform((kinds) => [...new Set(kinds)]),
});
export type StationPlan = z.output<typeof planStationSchema>;

/** The arguments of an edit: the station, and the version that the caller last saw. */
@ArgsType()
export class StationEditArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@ArgsType()
export class ReasonedEditArgs extends StationEditArgs {
  @Field(() => String)
  reason: string;
}

export const reasonSchema = line(200);
