import { Args, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import { type Role } from '../domain/roles';
import { MAX_PAGE, pageRequest } from './types/paging';
import { RECORD_READERS } from './types/actor.type';
import { ChainVerificationType, toChainVerification } from './types/chain-verification.type';
import { EventConnectionType } from './types/event.type';
import { EventsArgs, searchingOf } from './types/events-args';
import { type RecordContext } from './record-context';
import { type RequestContext } from './request-context';
import { VisibleTo } from './audience/visible-to';

/** The largest page for followers, who read in larger steps than people. */
const MOST_FOLLOWED = 500;

type Named = { feed: `${string}Events`; verification: `verify${string}Chains`; readers?: readonly Role[] };

/**
 * Builds the resolver of a subgraph's event feed and chain verification. Each subgraph gives these fields names of its
 * own. `readers` are the roles that may read the feed in addition to auditors and followers.
 */
export function eventResolver({ feed, verification, readers = [] }: Named): ClassType {
  @Resolver()
  class EventResolver {
    @Query(() => EventConnectionType, {
      name: feed,
      nullable: true,
    })
    @VisibleTo(...RECORD_READERS, ...readers)
    async events(
      @Args(() => EventsArgs) args: EventsArgs,
      @Ctx() { caller, events }: RequestContext & RecordContext,
    ): Promise<EventConnectionType> {
      const most = caller.role === 'FOLLOWER' ? MOST_FOLLOWED : MAX_PAGE;
      const request = pageRequest(args, most);
      const searching = searchingOf(args);
      const page = searching === null ? events.feed(args.division ?? null, request) : events.search(searching, request);
      return new EventConnectionType(await page);
    }

    @Query(() => [ChainVerificationType], {
      name: verification,
      nullable: true,
    })
    @VisibleTo('AUDITOR')
    async chains(@Ctx() { verifyChains }: RecordContext): Promise<ChainVerificationType[]> {
      return (await verifyChains()).map(toChainVerification);
    }
  }
  return EventResolver;
}
