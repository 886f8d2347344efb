import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('TerminateLotInput')
export class TerminateLotInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  lotId: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  reason: string;
}

export const terminateLotSchema = z.object({ lotId: z.string(), reason: line(200) });
export type LotTermination = z.output<typeof terminateLotSchema>;

@InputType('SettleLotInput')
export class SettleLotInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  lotId: string;

  @Field(() => FenScalar)
  @VisibleTo(...PURCHASER)
  owedFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...PURCHASER)
  claimedFen: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  remark?: string | null;
}

export const settleLotSchema = z.object({
  lotId: z.string(),
  owedFen: z.int().min(0),
  claimedFen: z.int().min(0),
  remark: optional(line(500)),
});
export type LotSettlement = z.output<typeof settleLotSchema>;
