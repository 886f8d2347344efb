import { Arg, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import { type AttachedFileRow } from '../store/attached-files/attached-file.row';
import { type Order, ScopedRepository, type Table } from '../store/scoped-repository';
import { VisibleTo } from './audience/visible-to';
import { type RequestContext } from './request-context';

const BY_ID: Order<AttachedFileRow> = [{ column: 'id', direction: 'ASC' }];

/** Finds which of the given contents belong to files of one table. */
class HeldContentRepository extends ScopedRepository<AttachedFileRow> {
  async among(hashes: readonly string[]): Promise<string[]> {
    return (await this.findAll(this.anyOf('sha256', hashes), BY_ID)).map(({ sha256 }) => sha256);
  }
}

/**
 * Builds the resolver of a root field that returns which of the given contents still belong to files of a subgraph. The
 * gateway reads this field. The store keeps equal contents once, so a content that personnel no longer needs may still
 * belong to a contract or a report.
 * @param tables the tables of the subgraph's files
 */
export function heldContentsResolver(name: string, tables: readonly Table<AttachedFileRow>[]): ClassType {
  @Resolver()
  class HeldContentsResolver {
    @Query(() => [String], { name, nullable: true })
    @VisibleTo('FOLLOWER')
    async held(@Arg('among', () => [String]) among: string[], @Ctx() { access }: RequestContext): Promise<string[]> {
      const found = await Promise.all(tables.map((table) => new HeldContentRepository(access, table).among(among)));
      return [...new Set(found.flat())].sort();
    }
  }
  return HeldContentsResolver;
}
