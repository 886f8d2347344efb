import { Field, ObjectType } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Commitment } from '../ledger/ledger.row';
import { LEDGER } from '../../ground/roles/readers';

@ObjectType('Commitment', {
  simpleResolvers: true,
  description: 'What a contract binds of a budget line: it is paid from that alone (FN-3).',
})
export class CommitmentType {
  @Field(() => FenScalar, { description: 'With what was paid from it.' })
  @VisibleTo(...LEDGER)
  committedFen: number;

  @Field(() => FenScalar, { description: 'What was paid and has not come back: the rest is left to pay from.' })
  @VisibleTo(...LEDGER)
  disbursedFen: number;

  /** The key by which the budget line is loaded. Not in the schema. */
  budgetLineId: string;
}

/** Selects the fields of the sums that may leave the subgraph. */
export function toCommitment({ committedFen, disbursedFen, budgetLineId }: Commitment): CommitmentType {
  return { committedFen, disbursedFen, budgetLineId };
}
