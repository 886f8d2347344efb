import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Role } from '../domain/roles';
import { type HistoryLoader } from '../record/events/history-repository';
import { VisibleTo } from './audience/visible-to';
import { HISTORIANS, type HistoryEntryType, HistoryConnectionType, toHistoryEntry } from './types/history.type';
import { PageArgs } from './types/page-args';
import { type ConnectionOf, pageRequest } from './types/paging';

/** The slice of a context that loads the histories of the nouns that have one. */
export type HistorySlice<Noun extends string> = { histories: Readonly<Record<Noun, HistoryLoader>> };

type Historied<Noun extends string> = { noun: Noun; type: () => ClassType<{ id: string }>; readers: readonly Role[] };

/**
 * Builds the resolver of the field `history` of a noun: who changed the row, by role, and when. `readers` are the roles
 * that read the noun. Only the offices among them read its history.
 */
export function historyResolver<const Noun extends string>({ noun, type, readers }: Historied<Noun>): ClassType {
  const roles = HISTORIANS.filter((role) => readers.includes(role));

  @Resolver(type)
  class HistoryResolver {
    @FieldResolver(() => HistoryConnectionType, { nullable: true })
    @VisibleTo(...roles)
    async history(
      @Root() { id }: { id: string },
      @Args(() => PageArgs) paging: PageArgs,
      @Ctx() { histories }: HistorySlice<Noun>,
    ): Promise<ConnectionOf<HistoryEntryType>> {
      const page = await histories[noun].load({ parent: id, asked: pageRequest(paging) });
      return new HistoryConnectionType(page, toHistoryEntry);
    }
  }
  return HistoryResolver;
}
