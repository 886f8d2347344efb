import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WorkerConnectionType, WorkerType, toWorker } from './worker.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PersonalDataVault, type VaultSlice } from './personal-data-vault';
import { WorkersArgs, namesSchema } from './worker-search.input';
import { type NameSearch, nameHas } from './worker-search.rules';
import { type WorkerLoaders } from './worker.loader';
import { type Named, type WorkerSlice } from './worker.repository';

type Context = Reading<WorkerLoaders, WorkerSlice> & VaultSlice;

@Resolver(() => WorkerType)
export class WorkerResolver {
  @Query(() => WorkerType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async worker(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<WorkerType | null> {
    const row = await context.load.worker.load(id);
    return row && toWorker(row);
  }

  @Query(() => WorkerConnectionType, {
    nullable: true,
  })
  @VisibleTo(...STATION_WORK)
  async workers(
    @Args(() => WorkersArgs) args: WorkersArgs,
    @Ctx() { workers, vault }: Context,
  ): Promise<ConnectionOf<WorkerType>> {
    const named = namedBy(parseInput(namesSchema, args, ''), vault);
    const { division = null, qualified = null, onPost = null } = args;
    const page = await workers.page({ division, qualified, onPost, ...named }, pageRequest(args));
    return new WorkerConnectionType(page, toWorker);
  }
}

/**
 * Returns the filter by name. It finds a whole name by its keyed hashes. It finds a part of a name by decrypting the
 * names in the caller's scope.
 */
function namedBy({ name, nameContains: part }: NameSearch, vault: PersonalDataVault): Named {
  return {
    nameHashes: name === null ? null : vault.nameHashesOf(name),
    has: part === null ? null : (row) => nameHas(vault.opened(row, 'name'), part),
  };
}
