import { Ctx, Query, Resolver } from 'type-graphql';
import { type Reading } from '../../../../shared/graphql/request-context';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type LotSlice } from '../lot/lot.repository';
import { HubTermType, toHubTerm } from './hub-term.type';

type Context = Reading<object, LotSlice>;

/**
 * Reports the terms of the district hubs to the gateway. The gateway admits a caller in the role DISTRICT_HUB only if
 * the caller's contractor has a current term.
 */
@Resolver()
export class HubTermResolver {
  @Query(() => [HubTermType], { nullable: true })
  @VisibleTo('FOLLOWER')
  async hubTerms(@Ctx() { lots, today }: Context): Promise<HubTermType[]> {
    return (await lots.openHubs(today)).map(toHubTerm);
  }
}
