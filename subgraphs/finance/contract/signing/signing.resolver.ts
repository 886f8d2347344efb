import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type FinanceContext } from '../../context';
import { CONTRACT_TEXTS } from '../../ground/readers';
import { PURCHASER } from '../../ground/writers';
import { amendContract } from '../amendment/amendment.commands';
import { AmendContractInput, amendContractSchema } from '../amendment/amendment.input';
import { ContractType, toContract } from '../contract/contract.type';
import { ContractRevisionType, toRevision } from '../revision/contract-revision.type';
import { signContract } from './signing.commands';
import { SignContractInput, signContractSchema } from './signing.input';

/** What is agreed with a contractor (CO-1 to CO-4). */
@Resolver(() => ContractType)
export class ContractWritesResolver {
  @Mutation(() => ContractType, {
    nullable: true,
    description: 'By CO-1 to CO-4 and CO-6. Its instalments are spread over its lots; takes an idempotency key.',
  })
  @VisibleTo(...PURCHASER)
  async signContract(
    @Arg('input', () => SignContractInput) input: SignContractInput,
    @Ctx() { write, load, readReceipts }: FinanceContext,
  ): Promise<ContractType | null> {
    requireKey(input);
    const { attachments, ...signing } = parseInput(signContractSchema, input);
    // A call that is repeated is answered as the first was, though its receipts have expired since.
    const ids = await write('signContract', input, (tx) => signContract(tx, signing, readReceipts(attachments)));
    return written(ids, load.contract, toContract);
  }

  @Mutation(() => ContractType, {
    nullable: true,
    description: 'A revision of its clauses (CO-2); the earlier ones stay. Dates, price and lots do not change.',
  })
  @VisibleTo(...PURCHASER)
  async amendContract(
    @Arg('input', () => AmendContractInput) input: AmendContractInput,
    @Ctx() { write, load, readReceipts }: FinanceContext,
  ): Promise<ContractType | null> {
    const { attachments, ...amendment } = parseInput(amendContractSchema, input);
    const ids = await write('amendContract', input, (tx) => amendContract(tx, amendment, readReceipts(attachments)));
    return written(ids, load.contract, toContract);
  }

  @FieldResolver(() => [ContractRevisionType], {
    description: 'What it said, from the first signature on; the last is what it says.',
  })
  @VisibleTo(...CONTRACT_TEXTS)
  async revisions(@Root() { id }: ContractType, @Ctx() { load }: FinanceContext): Promise<ContractRevisionType[]> {
    return (await load.revisionsOfContract.load(id)).map(toRevision);
  }
}
