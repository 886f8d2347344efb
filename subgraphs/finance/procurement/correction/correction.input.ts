import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { REGISTRAR } from '../../ground/roles/writers';
import { ofACity } from '../contractor/contractor.input';
import { ContractorKindEnum } from '../contractor/contractor.type';

@InputType('CorrectContractorInput')
export class CorrectContractorInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...REGISTRAR)
  id: string;

  @Field(() => Int)
  @VisibleTo(...REGISTRAR)
  expectedVersion: number;

  @Field(() => String)
  @VisibleTo(...REGISTRAR)
  reason: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REGISTRAR)
  name?: string | null;

  @Field(() => ContractorKindEnum, { nullable: true })
  @VisibleTo(...REGISTRAR)
  kind?: ContractorKind | null;

  @Field(() => Boolean, { nullable: true })
  @VisibleTo(...REGISTRAR)
  treasuryFunded?: boolean | null;

  @Field(() => DivisionCodeScalar, { nullable: true })
  @VisibleTo(...REGISTRAR)
  division?: DivisionCode | null;
}

export const correctContractorSchema = z.object({
  id: z.string(),
  expectedVersion: z.int(),
  reason: line(200),
  name: optional(line(128)),
  kind: optional(z.custom<ContractorKind>()),
  treasuryFunded: optional(z.boolean()),
  division: optional(ofACity),
});
export type Correction = z.output<typeof correctContractorSchema>;
