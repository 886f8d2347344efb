import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LOT_MONEY } from '../../ground/roles/readers';
import { LotType } from '../lot/lot.type';
import { InstalmentType, toInstalment } from './instalment.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type InstalmentLoaders } from './instalment.loader';

type Context = Reading<InstalmentLoaders>;

@Resolver(() => LotType)
export class InstalmentsOfLotResolver {
  @FieldResolver(() => [InstalmentType])
  @VisibleTo(...LOT_MONEY)
  async instalments(@Root() lot: LotType, @Ctx() { load }: Context): Promise<InstalmentType[]> {
    return (await load.instalmentsOfLot.load(lot.id)).map((row) => toInstalment(row, lot.startsOn));
  }
}
