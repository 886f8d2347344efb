import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_TEXTS } from '../../ground/roles/readers';
import { ContractType } from '../contract/contract.type';
import { ContractRevisionType, toRevision } from './contract-revision.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type ContractRevisionLoaders } from './contract-revision.loader';

type Context = Reading<ContractRevisionLoaders>;

@Resolver(() => ContractType)
export class RevisionsOfContractResolver {
  @FieldResolver(() => [ContractRevisionType])
  @VisibleTo(...CONTRACT_TEXTS)
  async revisions(@Root() { id }: ContractType, @Ctx() { load }: Context): Promise<ContractRevisionType[]> {
    return (await load.revisionsOfContract.load(id)).map(toRevision);
  }
}
