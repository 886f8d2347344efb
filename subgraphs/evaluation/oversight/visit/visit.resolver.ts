import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { ObservationType, toObservation } from '../observation/observation.type';
import { CHECKS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { VISITOR } from '../../ground/roles/writers';
import { type VisitTransaction, recordVisit } from './visit.commands';
import { RecordVisitInput, recordVisitSchema } from './visit.input';
import { VisitConnectionType, VisitType, toVisit } from './visit.type';
import { type VisitLoaders } from './visit.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type VisitSlice } from './visit.repository';

type Context = Writing<VisitTransaction, VisitLoaders & PlaceLoaders> & VisitSlice;

@Resolver(() => VisitType)
export class VisitResolver {
  @Query(() => VisitConnectionType, { nullable: true })
  @VisibleTo(...CHECKS)
  async visits(
    @Args(() => PlacedPageArgs) { division = null, ...paging }: PlacedPageArgs,
    @Ctx() { visits }: Context,
  ): Promise<ConnectionOf<VisitType>> {
    return new VisitConnectionType(await visits.page(division, pageRequest(paging)), toVisit);
  }

  @Mutation(() => VisitType, { nullable: true })
  @VisibleTo(...VISITOR)
  async recordVisit(
    @Arg('input', () => RecordVisitInput) input: RecordVisitInput,
    @Ctx() { write, load }: Context,
  ): Promise<VisitType | null> {
    const visit = parseInput(recordVisitSchema, input);
    return written(await write('recordVisit', input, (tx) => recordVisit(tx, visit)), load.visit, toVisit);
  }

  @FieldResolver(() => [ObservationType])
  @VisibleTo(...CHECKS)
  async observations(@Root() { id }: VisitType, @Ctx() { load }: Context): Promise<ObservationType[]> {
    return (await load.observationsOfVisit.load(id)).map(toObservation);
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...CHECKS)
  station(@Root() { stationId }: VisitType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }
}
