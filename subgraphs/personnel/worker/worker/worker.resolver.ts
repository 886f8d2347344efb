import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WorkerConnectionType, WorkerType, toWorker } from './worker.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PersonalDataVault, type VaultSlice } from './personal-data-vault';
import { WorkersArgs } from './worker-search.input';
import { type NameSearch, nameHas, nameSchema } from './worker-search.rules';
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
    @Args(() => WorkersArgs) { first, after, division, ...search }: WorkersArgs,
    @Ctx() { workers, vault }: Context,
  ): Promise<ConnectionOf<WorkerType>> {
    const name = parseInput(nameSchema, search.name, 'name');
    const nameContains = parseInput(nameSchema, search.nameContains, 'nameContains');
    const named = namedBy({ name, nameContains }, vault);
    const page = await workers.page(division ?? null, named, pageRequest(first, after));
    return new WorkerConnectionType(page, toWorker);
  }
}

/** A whole name is found by its keyed hashes, a part of one by decrypting the names in the caller's scope. */
function namedBy({ name, nameContains: part }: NameSearch, vault: PersonalDataVault): Named {
  return {
    nameHashes: name === null ? null : vault.nameHashesOf(name),
    has: part === null ? null : (row) => nameHas(vault.opened(row, 'name'), part),
  };
}
