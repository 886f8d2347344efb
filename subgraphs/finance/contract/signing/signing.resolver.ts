import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractType, toContract } from '../contract/contract.type';
import { type SigningTransaction, signContract } from './signing.commands';
import { SignContractInput, signContractSchema } from './signing.input';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { type ContractLoaders } from '../contract/contract.loader';

type Context = Writing<SigningTransaction, ContractLoaders> & WithReceipts;

/** Signs contracts (CO-1 to CO-4). */
@Resolver(() => ContractType)
export class SigningResolver {
  @Mutation(() => ContractType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async signContract(
    @Arg('input', () => SignContractInput) input: SignContractInput,
    @Ctx() { write, load, readReceipts }: Context,
  ): Promise<ContractType | null> {
    requireKey(input);
    const { attachments, ...signing } = parseInput(signContractSchema, input);
    // A repeated call gets the first answer, even if its attachment receipts have expired meanwhile.
    const ids = await write('signContract', input, (tx) => signContract(tx, signing, readReceipts(attachments)));
    return written(ids, load.contract, toContract);
  }
}
