import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { districtCode, line } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar, DivisionCodeScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { RECONCILER } from '../../ground/roles/writers';

/** The maximum number of lines in a statement. An imported sheet may have the same number of lines. */
const MOST_ENTRIES = 2000;

@InputType('ReconcileEntryInput')
export class ReconcileEntryInput {
  @Field(() => String)
  @VisibleTo(...RECONCILER)
  voucher: string;

  @Field(() => FenScalar)
  @VisibleTo(...RECONCILER)
  amountFen: number;

  @Field(() => DateScalar)
  @VisibleTo(...RECONCILER)
  paidOn: string;
}

@InputType('ReconcileInput')
export class ReconcileInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...RECONCILER)
  division: DivisionCode;

  @Field(() => DateScalar)
  @VisibleTo(...RECONCILER)
  date: string;

  @Field(() => [ReconcileEntryInput])
  @VisibleTo(...RECONCILER)
  entries: ReconcileEntryInput[];
}

const entrySchema = z.object({ voucher: line(64), amountFen: z.int(), paidOn: z.string() });

export const reconcileSchema = z.object({
  division: districtCode,
  date: z.string(),
  entries: z.array(entrySchema).max(MOST_ENTRIES),
});
export type GivenStatement = z.output<typeof reconcileSchema>;
