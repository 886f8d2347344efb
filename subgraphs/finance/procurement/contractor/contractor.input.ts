import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { type ContractorKind } from '../../../../shared/domain/contracts';
import { isCreditCode } from '../../../../shared/kernel/ids/credit-code';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';
import { ACCOUNT_MOVED, ContractorKindEnum } from './contractor.type';

@InputType('RegisterContractorInput')
export class RegisterContractorInput extends WriteInput {
  @Field(() => String)
  @VisibleTo(...PURCHASER)
  name: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  creditCode: string;

  @Field(() => ContractorKindEnum)
  @VisibleTo(...PURCHASER)
  kind: ContractorKind;

  @Field(() => Boolean)
  @VisibleTo(...PURCHASER)
  treasuryFunded: boolean;

  @Field(() => DivisionCodeScalar)
  @VisibleTo(...PURCHASER)
  division: DivisionCode;

  /**
   * A bank account, which is ignored and never stored. The field remains so that API clients of the last release can
   * still register contractors.
   */
  @Field(() => String, { nullable: true, deprecationReason: ACCOUNT_MOVED })
  @VisibleTo(...PURCHASER)
  bankAccount?: string | null;
}

const creditCode = z
  .string()
  .trim()
  .refine(isCreditCode, {
    params: {
      zh: '不是有效的统一社会信用代码,请核对 18 位代码',
      en: 'is not a valid unified social credit code: check its 18 characters',
    },
  });
export const ofACity = z.custom<DivisionCode>((code) => typeof code === 'string' && code.length >= 4, {
  params: {
    zh: '须为市级或市级以下的区划代码(至少 4 位)',
    en: 'must be the code of a city or of a division below it (at least 4 digits)',
  },
});

export const registerContractorSchema = z.object({
  name: line(128),
  creditCode,
  kind: z.custom<ContractorKind>(),
  treasuryFunded: z.boolean(),
  division: ofACity,
});
export type Registration = z.output<typeof registerContractorSchema>;

/** The schema of a search for contractors by a part of their name. */
export const contractorSearchSchema = z.object({ nameContains: optional(line(64)) });
