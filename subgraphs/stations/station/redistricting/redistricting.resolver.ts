import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { StationType, toStation } from '../station/station.type';
import { REDISTRICTINGS } from '../../ground/roles/readers';
import { REDISTRICTER } from '../../ground/roles/writers';
import { type RedistrictingTransaction, redistrict } from './redistricting.commands';
import { RedistrictInput, redistrictSchema } from './redistricting.input';
import {
  RedistrictingConnectionType,
  RedistrictingType,
  RedistrictingsArgs,
  toRedistricting,
} from './redistricting.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type RedistrictingLoaders } from './redistricting.loader';
import { type RedistrictingSlice } from './redistricting.repository';

type Context = Writing<RedistrictingTransaction, RedistrictingLoaders & StationLoaders> & RedistrictingSlice;

@Resolver(() => RedistrictingType)
export class RedistrictingResolver {
  @Query(() => RedistrictingConnectionType, { nullable: true })
  @VisibleTo(...REDISTRICTINGS)
  async redistrictings(
    @Args(() => RedistrictingsArgs) { status = null, ...paging }: RedistrictingsArgs,
    @Ctx() { redistrictings }: Context,
  ): Promise<ConnectionOf<RedistrictingType>> {
    const page = await redistrictings.page(status, pageRequest(paging));
    return new RedistrictingConnectionType(page, toRedistricting);
  }

  @Mutation(() => RedistrictingType, {
    nullable: true,
  })
  @VisibleTo(...REDISTRICTER)
  async redistrict(
    @Arg('input', () => RedistrictInput) input: RedistrictInput,
    @Ctx() { write, load }: Context,
  ): Promise<RedistrictingType | null> {
    const asked = parseInput(redistrictSchema, input);
    const ids = await write('redistrict', input, (tx) => redistrict(tx, asked));
    return written(ids, load.redistricting, toRedistricting);
  }

  @FieldResolver(() => [StationType], { nullable: true })
  @VisibleTo(...REDISTRICTINGS)
  async stations(@Root() { stationIds }: RedistrictingType, @Ctx() { load }: Context): Promise<StationType[]> {
    const rows = await Promise.all(stationIds.map((id) => load.station.load(id)));
    return rows.flatMap((row) => (row === null ? [] : [toStation(row)]));
  }
}
