import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../shared/graphql/parse-input';
import { requireKey } from '../../../shared/graphql/require-key';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { written } from '../../../shared/graphql/written';
import { type FinanceContext } from '../context';
import { ContractType, toContract } from '../contract/contract.type';
import { TREASURER } from '../writers';
import { commitBudget } from './commitment.commands';
import { CommitBudgetInput, commitBudgetSchema } from './commitment.input';

/** What contracts bind of budget lines (五(二)). */
@Resolver()
export class CommitmentResolver {
  @Mutation(() => ContractType, {
    nullable: true,
    description:
      'By the finance bureau of the contract’s own district: within the price of its lots, and what the lines have available. It needs an idempotencyKey.',
  })
  @VisibleTo(...TREASURER)
  async commitBudget(
    @Arg('input', () => CommitBudgetInput) input: CommitBudgetInput,
    @Ctx() { write, load }: FinanceContext,
  ): Promise<ContractType | null> {
    requireKey(input);
    const commitment = parseInput(commitBudgetSchema, input);
    const ids = await write('commitBudget', input, (tx) => commitBudget(tx, commitment));
    return written(ids, load.contract, toContract);
  }
}
