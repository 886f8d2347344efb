import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { WAIVED } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { WaiverType, toWaiver } from './waiver.type';
import { type WaiverLoaders } from './waiver.loader';

type Context = Reading<WaiverLoaders>;

/** Resolves the waivers that are in force at a station today. */
@Resolver(() => StationType)
export class StationWaiversResolver {
  @FieldResolver(() => [WaiverType], { nullable: true })
  @VisibleTo(...WAIVED)
  async waivers(@Root() { id }: StationType, @Ctx() { load, today }: Context): Promise<WaiverType[]> {
    return (await load.waiversInForceAt.load(id)).map((row) => toWaiver(row, today));
  }
}
