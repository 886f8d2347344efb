import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { BudgetLineType, toBudgetLine } from '../budget-line/budget-line.type';
import { ContractType, toContract } from '../../contract/contract/contract.type';
import { LEDGER } from '../../ground/roles/readers';
import { TREASURER } from '../../ground/roles/writers';
import { type CommitmentTransaction, commitBudget } from './commitment.commands';
import { CommitBudgetInput, commitBudgetSchema } from './commitment.input';
import { CommitmentType, toCommitment } from './commitment.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type BudgetLineLoaders } from '../budget-line/budget-line.loader';
import { type CommitmentLoaders } from './commitment.loader';
import { type ContractLoaders } from '../../contract/contract/contract.loader';

type Context = Writing<CommitmentTransaction, BudgetLineLoaders & CommitmentLoaders & ContractLoaders>;

/** Encumbers budget lines for contracts (五(二)). */
@Resolver(() => ContractType)
export class CommitmentResolver {
  @Mutation(() => ContractType, {
    nullable: true,
  })
  @VisibleTo(...TREASURER)
  async commitBudget(
    @Arg('input', () => CommitBudgetInput) input: CommitBudgetInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContractType | null> {
    requireKey(input);
    const commitment = parseInput(commitBudgetSchema, input);
    const ids = await write('commitBudget', input, (tx) => commitBudget(tx, commitment));
    return written(ids, load.contract, toContract);
  }
  @FieldResolver(() => [CommitmentType])
  @VisibleTo(...LEDGER)
  async commitments(@Root() { id }: ContractType, @Ctx() { load }: Context): Promise<CommitmentType[]> {
    return (await load.commitmentsOfContract.load(id)).map(toCommitment);
  }
}

@Resolver(() => CommitmentType)
export class CommittedLineResolver {
  @FieldResolver(() => BudgetLineType, { nullable: true })
  @VisibleTo(...LEDGER)
  async budgetLine(@Root() bound: CommitmentType, @Ctx() { load }: Context): Promise<BudgetLineType | null> {
    const row = await load.budgetLine.load(bound.budgetLineId);
    return row && toBudgetLine(row);
  }
}
