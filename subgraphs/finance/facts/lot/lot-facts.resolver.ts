import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DivisionType } from '../../ground/division/division.type';
import { type LotRow } from '../../ground/lot/lot.row';
import { StationType } from '../../ground/station/station.type';
import { LotFactsType, toLotFacts } from './lot-facts.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LotFactsLoaders } from './lot-facts.loader';
import { type LotLoaders } from '../../contract/lot/lot.loader';

type Context = Reading<LotFactsLoaders & LotLoaders>;

@Resolver(() => StationType)
export class LotFactsResolver {
  @FieldResolver(() => [LotFactsType], { nullable: true })
  @VisibleTo(...ASSESSOR)
  async lotFacts(
    @Root() { id }: StationType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() context: Context,
  ): Promise<LotFactsType[]> {
    return factsOf(await context.load.lotsOfStation.load(id), on, context);
  }
}

@Resolver(() => DivisionType)
export class HubLotFactsResolver {
  @FieldResolver(() => [LotFactsType], {
    nullable: true,
  })
  @VisibleTo(...ASSESSOR)
  async hubLotFacts(
    @Root() { code }: DivisionType,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() context: Context,
  ): Promise<LotFactsType[] | null> {
    return code.length === 6 ? factsOf(await context.load.hubLots.load(code), on, context) : null;
  }
}

async function factsOf(lots: readonly LotRow[], on: string, { load }: Context): Promise<LotFactsType[]> {
  const byStart = (a: LotRow, b: LotRow) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id);
  const records = await Promise.all(lots.toSorted(byStart).map((lot) => load.lotRecord.load({ lot, on })));
  return records.map((record) => toLotFacts(record, on));
}
