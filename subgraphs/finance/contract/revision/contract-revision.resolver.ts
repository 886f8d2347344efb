import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_TEXTS } from '../../ground/roles/readers';
import { type ContractContext } from '../context';
import { ContractType } from '../contract/contract.type';
import { ContractRevisionType, toRevision } from './contract-revision.type';

@Resolver(() => ContractType)
export class RevisionsOfContractResolver {
  @FieldResolver(() => [ContractRevisionType], {
    description: 'What it said, from the first signature on; the last is what it says.',
  })
  @VisibleTo(...CONTRACT_TEXTS)
  async revisions(@Root() { id }: ContractType, @Ctx() { load }: ContractContext): Promise<ContractRevisionType[]> {
    return (await load.revisionsOfContract.load(id)).map(toRevision);
  }
}
