import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar, DivisionCodeScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { WAIVER_GRANTERS } from '../../ground/roles/writers';

@InputType('GrantWaiverInput')
export class GrantWaiverInput extends WriteInput {
  @Field(() => RuleIdScalar)
  @VisibleTo(...WAIVER_GRANTERS)
  rule: string;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...WAIVER_GRANTERS)
  stationId?: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true })
  @VisibleTo(...WAIVER_GRANTERS)
  division?: DivisionCode | null;

  @Field(() => String)
  @VisibleTo(...WAIVER_GRANTERS)
  reason: string;

  @Field(() => DateScalar)
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

  @Field(() => String)
  reason: string;
}
export const withdrawalReasonSchema = prose(1000);

@ArgsType()
export class WaiversArgs extends PlacedPageArgs {
  @Field(() => RuleIdScalar, { nullable: true })
  rule?: string | null;

  @Field(() => Boolean, { nullable: true })
  inForce?: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  untilBefore?: string | null;
}
