import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar, DivisionCodeScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { WAIVER_GRANTERS } from '../../ground/roles/writers';

@InputType('GrantWaiverInput', { description: 'For a station by its district, or for a district by its city.' })
export class GrantWaiverInput extends WriteInput {
  @Field(() => RuleIdScalar, { description: 'One that is judged at that level, and is no must.' })
  @VisibleTo(...WAIVER_GRANTERS)
  rule: string;

  @Field(() => ID, { nullable: true, description: 'Of your district; or else a division.' })
  @VisibleTo(...WAIVER_GRANTERS)
  stationId?: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'A district of your city, by 6 digits.' })
  @VisibleTo(...WAIVER_GRANTERS)
  division?: DivisionCode | null;

  @Field(() => String, { description: 'Up to 1000 characters.' })
  @VisibleTo(...WAIVER_GRANTERS)
  reason: string;

  @Field(() => DateScalar, { description: 'Its last day: today or later, within three years.' })
  @VisibleTo(...WAIVER_GRANTERS)
  until: string;
}

export const grantWaiverSchema = z.object({
  rule: z.string(),
  stationId: optional(z.string()),
  division: optional(z.custom<DivisionCode>()),
  reason: prose(1000),
  until: z.string(),
});
export type Grant = z.output<typeof grantWaiverSchema>;

@ArgsType()
export class WithdrawWaiverArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Up to 1000 characters.' })
  reason: string;
}
export const withdrawalReasonSchema = prose(1000);

@ArgsType()
export class WaiversArgs extends PlacedPageArgs {
  @Field(() => RuleIdScalar, { nullable: true })
  rule?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those in force today, or those that are over.' })
  inForce?: boolean | null;
}
