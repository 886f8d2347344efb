import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../shared/graphql/parse-input';
import { requireKey } from '../../../shared/graphql/required-key';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { written } from '../../../shared/graphql/written';
import { type FinanceContext } from '../context';
import { PURCHASER } from '../writers';
import { ContractType, toContract } from './contract.type';
import { signContract } from './signing.commands';
import { SignContractInput, signContractSchema } from './signing.input';

/** What is agreed with a contractor (CO-1 to CO-4). */
@Resolver()
export class ContractWritesResolver {
  @Mutation(() => ContractType, {
    nullable: true,
    description: 'By CO-1 to CO-4 and CO-6. Its instalments are spread over its lots; takes an idempotency key.',
  })
  @VisibleTo(...PURCHASER)
  async signContract(
    @Arg('input', () => SignContractInput) input: SignContractInput,
    @Ctx() { write, load }: FinanceContext,
  ): Promise<ContractType | null> {
    requireKey(input);
    const signing = parseInput(signContractSchema, input);
    return written(await write('signContract', input, (tx) => signContract(tx, signing)), load.contract, toContract);
  }
}
