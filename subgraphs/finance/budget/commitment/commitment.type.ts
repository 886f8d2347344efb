import { Field, ObjectType } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Commitment } from '../ledger/ledger.row';
import { LEDGER } from '../../ground/roles/readers';

@ObjectType('Commitment', {
  simpleResolvers: true,
})
export class CommitmentType {
  @Field(() => FenScalar)
  @VisibleTo(...LEDGER)
  committedFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...LEDGER)
  disbursedFen: number;

  /** The key by which a resolver loads the budget line. It is not in the schema. */
  budgetLineId: string;
}

/** Converts a commitment to its GraphQL type, without the id of the contract. */
export function toCommitment({ committedFen, disbursedFen, budgetLineId }: Commitment): CommitmentType {
  return { committedFen, disbursedFen, budgetLineId };
}
