import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type RegulationKind } from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';
import { RegulationKindEnum } from './regulation.type';

@InputType('AdoptRegulationInput')
export class AdoptRegulationInput extends WriteInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  division?: DivisionCode | null;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...PURCHASER)
  stationId?: string | null;

  @Field(() => RegulationKindEnum)
  @VisibleTo(...PURCHASER)
  kind: RegulationKind;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  title: string;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  inForceFrom: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...PURCHASER)
  inForceUntil?: string | null;
}

export const adoptRegulationSchema = z.object({
  division: optional(z.custom<DivisionCode>()),
  stationId: optional(z.string()),
  kind: z.custom<RegulationKind>(),
  title: line(200),
  inForceFrom: z.string(),
  inForceUntil: optional(z.string()),
});
export type Adoption = z.output<typeof adoptRegulationSchema>;
