import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractType, toContract } from '../contract/contract.type';
import { type AmendmentTransaction, amendContract } from './amendment.commands';
import { AmendContractInput, amendContractSchema } from './amendment.input';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { type ContractLoaders } from '../contract/contract.loader';

type Context = Writing<AmendmentTransaction, ContractLoaders> & WithReceipts;

/** Amends contracts (CO-2). */
@Resolver(() => ContractType)
export class AmendmentResolver {
  @Mutation(() => ContractType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async amendContract(
    @Arg('input', () => AmendContractInput) input: AmendContractInput,
    @Ctx() { write, load, readReceipts }: Context,
  ): Promise<ContractType | null> {
    const { attachments, ...amendment } = parseInput(amendContractSchema, input);
    const ids = await write('amendContract', input, (tx) => amendContract(tx, amendment, readReceipts(attachments)));
    return written(ids, load.contract, toContract);
  }
}
