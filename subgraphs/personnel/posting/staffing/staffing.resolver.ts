import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFFING } from '../../ground/roles/readers';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DivisionType } from '../../ground/division/division.type';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type StaffingLoaders } from './staffing.loader';
import { StaffingType } from './staffing.type';

type Context = Reading<StaffingLoaders & PlaceLoaders>;

@Resolver(() => DivisionType)
export class StaffingResolver {
  @FieldResolver(() => StaffingType, { nullable: true })
  @VisibleTo(...STAFFING)
  async staffing(@Root() { code }: DivisionType, @Ctx() { load }: Context): Promise<StaffingType | null> {
    return (await load.division.load(code)) ? load.staffing.load(code) : null;
  }
}
