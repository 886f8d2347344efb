import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { budgetYear } from '../budget-line/budget-year.input';
import { type DivisionCode, isDivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { TREASURER } from '../../ground/roles/writers';

@InputType('SetFundingShareInput')
export class SetFundingShareInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...TREASURER)
  division: DivisionCode;

  @Field(() => Int)
  @VisibleTo(...TREASURER)
  year: number;

  @Field(() => Int)
  @VisibleTo(...TREASURER)
  cityPercent: number;

  @Field(() => Int)
  @VisibleTo(...TREASURER)
  expectedVersion: number;
}

const cityOrDistrict = z.custom<DivisionCode>((code) => isDivisionCode(code) && [4, 6].includes(code.length), {
  params: {
    zh: '须为市的四位或区县的六位区划代码',
    en: 'must be the four-digit code of a city or the six-digit code of a district',
  },
});

export const setFundingShareSchema = z.object({
  division: cityOrDistrict,
  year: budgetYear,
  cityPercent: z.int().min(0).max(100),
  expectedVersion: z.int().min(0),
});
export type NewShare = z.output<typeof setFundingShareSchema>;
