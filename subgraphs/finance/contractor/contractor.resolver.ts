import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MONEY, READERS, VisibleTo } from '../../../shared/graphql/visible-to';
import { type FinanceContext } from '../context';
import { DivisionType } from '../division/division.type';
import { ContractorType, toContractor } from './contractor.type';

@Resolver(() => ContractorType)
export class ContractorResolver {
  @Query(() => ContractorType, { nullable: true, description: 'Null where there is none, or it is none of yours.' })
  @VisibleTo(...READERS)
  async contractor(@Arg('id', () => ID) id: string, @Ctx() { load }: FinanceContext): Promise<ContractorType | null> {
    const row = await load.contractor.load(id);
    return row && toContractor(row);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Where it is registered, if that is yours.' })
  @VisibleTo(...MONEY)
  division(@Root() contractor: ContractorType, @Ctx() { load }: FinanceContext): Promise<DivisionType | null> {
    return load.division.load(contractor.divisionCode);
  }
}
