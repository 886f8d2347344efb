import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { MENDING } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { RectificationConnectionType, type RectificationType, toRectification } from './rectification.type';
import { type RectificationLoaders } from './rectification.loader';

type Context = Reading<RectificationLoaders>;

@Resolver(() => StationType)
export class StationRectificationsResolver {
  @FieldResolver(() => RectificationConnectionType, { nullable: true })
  @VisibleTo(...MENDING)
  async rectifications(
    @Root() { id }: StationType,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ConnectionOf<RectificationType>> {
    const page = await load.rectificationsAtStation.load({ parent: id, asked: pageRequest(paging) });
    return new RectificationConnectionType(page, (row) => toRectification(row, today));
  }
}
