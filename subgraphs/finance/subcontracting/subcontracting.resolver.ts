import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { type FinanceContext } from '../context';
import { ContractType, toContract } from '../contract/contract.type';
import { CONTRACT_MONEY } from '../readers';
import { SubcontractingType } from './subcontracting.type';

@Resolver(() => SubcontractingType)
export class SubcontractingResolver {
  @FieldResolver(() => ContractType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async contract(@Root() found: SubcontractingType, @Ctx() { load }: FinanceContext): Promise<ContractType | null> {
    const row = await load.contract.load(found.contractId);
    return row && toContract(row);
  }
}
