import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { StationType, toStation } from '../station/station.type';
import { REDISTRICTER } from '../../ground/roles/writers';
import { type RedistrictingTransaction, redistrict } from './redistricting.commands';
import { RedistrictInput, redistrictSchema } from './redistricting.input';
import { RedistrictingType, toRedistricting } from './redistricting.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type RedistrictingLoaders } from './redistricting.loader';

type Context = Writing<RedistrictingTransaction, RedistrictingLoaders & StationLoaders>;

@Resolver(() => RedistrictingType)
export class RedistrictingResolver {
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
  @VisibleTo(...REDISTRICTER)
  async stations(@Root() { stationIds }: RedistrictingType, @Ctx() { load }: Context): Promise<StationType[]> {
    const rows = await Promise.all(stationIds.map((id) => load.station.load(id)));
    return rows.flatMap((row) => (row === null ? [] : [toStation(row)]));
  }
}
