import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LOT_MONEY } from '../../ground/roles/readers';
import { type LotLoaders } from '../lot/lot.loader';
import { LotType, toLot } from '../lot/lot.type';
import { type InstalmentRow } from './instalment.row';
import { type InstalmentSlice } from './instalment.repository';
import { InstalmentConnectionType, InstalmentType, InstalmentsArgs, toInstalment } from './instalment.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type InstalmentLoaders } from './instalment.loader';

type Context = Reading<InstalmentLoaders & LotLoaders, InstalmentSlice>;

@Resolver(() => InstalmentType)
export class InstalmentResolver {
  @Query(() => InstalmentConnectionType, { nullable: true })
  @VisibleTo(...LOT_MONEY)
  async instalments(
    @Args(() => InstalmentsArgs) args: InstalmentsArgs,
    @Ctx() { instalments, load }: Context,
  ): Promise<ConnectionOf<InstalmentType>> {
    const { division = null, contractorId = null, status = null, dueFrom = null, dueBefore = null } = args;
    const page = await instalments.page({ division, contractorId, status, dueFrom, dueBefore }, pageRequest(args));
    const lots = await Promise.all(page.rows.map(({ lotId }) => load.lot.load(lotId)));
    const starts = new Map(lots.flatMap((lot) => (lot === null ? [] : [[lot.id, lot.startsOn] as const])));
    return new InstalmentConnectionType(page, (row) => toInstalment(row, startOf(row, starts)));
  }

  @FieldResolver(() => LotType, { nullable: true })
  @VisibleTo(...LOT_MONEY)
  async lot(@Root() { lotId }: InstalmentType, @Ctx() { load }: Context): Promise<LotType | null> {
    const row = await load.lot.load(lotId);
    return row && toLot(row);
  }
}

@Resolver(() => LotType)
export class InstalmentsOfLotResolver {
  @FieldResolver(() => [InstalmentType])
  @VisibleTo(...LOT_MONEY)
  async instalments(@Root() lot: LotType, @Ctx() { load }: Context): Promise<InstalmentType[]> {
    return (await load.instalmentsOfLot.load(lot.id)).map((row) => toInstalment(row, lot.startsOn));
  }
}

/** Returns the first day of the instalment's contract. @throws Error if the caller cannot read the instalment's lot */
function startOf({ id, lotId }: InstalmentRow, starts: ReadonlyMap<string, string>): string {
  const startsOn = starts.get(lotId);
  if (startsOn === undefined) throw new Error(`The lot of the instalment ${id} cannot be read.`);
  return startsOn;
}
