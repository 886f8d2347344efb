import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FinanceContext } from '../../context';
import { areOnTime } from '../../contract/instalment/instalment.rules';
import { lotAt } from '../../contract/lot/lot.rules';
import { LotType, toLot } from '../../contract/lot/lot.type';
import { LOT_MONEY, PUNCTUALITY } from '../../ground/readers';
import { StationFundingType, StationType } from '../../ground/station/station.type';

@Resolver(() => StationType)
export class StationResolver {
  @FieldResolver(() => LotType, { nullable: true, description: 'The lot in force; else the latest.' })
  @VisibleTo(...READERS)
  async lot(@Root() { id }: StationType, @Ctx() { load, today }: FinanceContext): Promise<LotType | null> {
    const lot = lotAt(await load.lotsOfStation.load(id), today);
    return lot && toLot(lot);
  }

  @FieldResolver(() => StationFundingType, { nullable: true })
  @VisibleTo(...PUNCTUALITY)
  funding(@Root() { id }: StationType): StationFundingType {
    return { stationId: id };
  }
}

@Resolver(() => StationFundingType)
export class StationFundingResolver {
  @FieldResolver(() => FenScalar, { description: 'What contracts bind of budget lines for the station.' })
  @VisibleTo(...LOT_MONEY)
  committedFen(@Root() { stationId }: StationFundingType, @Ctx() { load }: FinanceContext): Promise<number> {
    return load.committed.station.load(stationId);
  }

  @FieldResolver(() => FenScalar, { description: 'What was paid for the station and has not come back.' })
  @VisibleTo(...LOT_MONEY)
  disbursedFen(@Root() { stationId }: StationFundingType, @Ctx() { load }: FinanceContext): Promise<number> {
    return load.disbursed.station.load(stationId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether no instalment is DUE or REQUESTED after its due date; null where the station has no lot.',
  })
  @VisibleTo(...PUNCTUALITY)
  async instalmentsOnTime(
    @Root() { stationId }: StationFundingType,
    @Ctx() { load, today }: FinanceContext,
  ): Promise<boolean | null> {
    const [lots, awaited] = await Promise.all([
      load.lotsOfStation.load(stationId),
      load.awaitedAtStation.load(stationId),
    ]);
    return lots.length === 0 ? null : areOnTime(awaited, today);
  }
}
