import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { TREASURER } from '../../ground/roles/writers';

const MOST_POSTINGS = 100;

@InputType('CommitmentPostingInput')
export class CommitmentPostingInput {
  @Field(() => ID)
  @VisibleTo(...TREASURER)
  budgetLineId: string;

  @Field(() => FenScalar)
  @VisibleTo(...TREASURER)
  amountFen: number;
}

@InputType('CommitBudgetInput')
export class CommitBudgetInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...TREASURER)
  contractId: string;

  @Field(() => [CommitmentPostingInput])
  @VisibleTo(...TREASURER)
  postings: CommitmentPostingInput[];
}

const AMOUNT = { zh: '须大于 0', en: 'must be above 0' };
const postingSchema = z.object({
  budgetLineId: z.string(),
  amountFen: z.int().refine((fen) => fen > 0, { params: AMOUNT }),
});

export const commitBudgetSchema = z.object({
  contractId: z.string(),
  postings: z.array(postingSchema).min(1).max(MOST_POSTINGS).superRefine(eachLineOnce),
});
export type Commitment = z.output<typeof commitBudgetSchema>;

function eachLineOnce(postings: readonly { budgetLineId: string }[], context: z.RefinementCtx): void {
  const ids = postings.map(({ budgetLineId }) => budgetLineId);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    const params = {
      zh: '与前面的指标重复,请合并为一项',
      en: 'repeats an earlier budget line: name each line only once',
    };
    context.addIssue({ code: 'custom', path: [index, 'budgetLineId'], params });
  }
}
