import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { StationFundingType } from './station-funding.type';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { areOnTime } from '../../contract/instalment/instalment.rules';
import { LOT_MONEY, PUNCTUALITY } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type InstalmentLoaders } from '../../contract/instalment/instalment.loader';
import { type LedgerLoaders } from '../ledger/ledger.loader';
import { type LotLoaders } from '../../contract/lot/lot.loader';

type Context = Reading<InstalmentLoaders & LedgerLoaders & LotLoaders>;

@Resolver(() => StationType)
export class FundingOfStationResolver {
  @FieldResolver(() => StationFundingType, { nullable: true })
  @VisibleTo(...PUNCTUALITY)
  funding(@Root() { id }: StationType): StationFundingType {
    return { stationId: id };
  }
}

@Resolver(() => StationFundingType)
export class StationFundingResolver {
  @FieldResolver(() => FenScalar)
  @VisibleTo(...LOT_MONEY)
  committedFen(@Root() { stationId }: StationFundingType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.station.load({ id: stationId, balance: 'committed' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...LOT_MONEY)
  disbursedFen(@Root() { stationId }: StationFundingType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.station.load({ id: stationId, balance: 'disbursed' });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
  })
  @VisibleTo(...PUNCTUALITY)
  async instalmentsOnTime(
    @Root() { stationId }: StationFundingType,
    @Ctx() { load, today }: Context,
  ): Promise<boolean | null> {
    const [lots, awaited] = await Promise.all([
      load.lotsOfStation.load(stationId),
      load.awaitedAtStation.load(stationId),
    ]);
    return lots.length === 0 ? null : areOnTime(awaited, today);
  }
}
