import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FinanceContext } from '../../context';
import { DisbursementType, toDisbursement } from './disbursement.type';
import { CONTRACT_MONEY } from '../../ground/readers';
import { InstalmentType } from '../../contract/instalment/instalment.type';

@Resolver(() => InstalmentType)
export class InstalmentResolver {
  @FieldResolver(() => [DisbursementType], { description: 'Each request for its payment, the first one first.' })
  @VisibleTo(...CONTRACT_MONEY)
  async disbursements(@Root() { id }: InstalmentType, @Ctx() { load }: FinanceContext): Promise<DisbursementType[]> {
    return (await load.disbursementsOfInstalment.load(id)).map(toDisbursement);
  }
}
