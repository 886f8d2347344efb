import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { CHECKS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { VisitConnectionType, type VisitType, toVisit } from './visit.type';
import { type VisitLoaders } from './visit.loader';

type Context = Reading<VisitLoaders>;

@Resolver(() => StationType)
export class StationVisitsResolver {
  @FieldResolver(() => VisitConnectionType, { nullable: true })
  @VisibleTo(...CHECKS)
  async visits(
    @Root() { id }: StationType,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { load }: Context,
  ): Promise<ConnectionOf<VisitType>> {
    const page = await load.visitsAtStation.load({ parent: id, asked: pageRequest(paging) });
    return new VisitConnectionType(page, toVisit);
  }
}
