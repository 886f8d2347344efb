import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WAIVED } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { type StandardContext } from '../context';
import { WaiverType, toWaiver } from './waiver.type';

/** The waivers of a station. */
@Resolver(() => StationType)
export class StationWaiversResolver {
  @FieldResolver(() => [WaiverType], { nullable: true, description: 'In force today.' })
  @VisibleTo(...WAIVED)
  async waivers(@Root() { id }: StationType, @Ctx() { load, today }: StandardContext): Promise<WaiverType[]> {
    return (await load.waiversInForceAt.load(id)).map((row) => toWaiver(row, today));
  }
}
