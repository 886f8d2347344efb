import { type AreaContext, type RunOwn, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type RegulationLoaders, type RegulationRepositories } from '../regulation/context';
import { RedistrictingRepository } from './redistricting/redistricting.repository';

/** Repositories on a request or on a transaction. */
export function stationRepositories(access: Access) {
  return { redistrictings: new RedistrictingRepository(access) };
}
export type StationRepositories = ReturnType<typeof stationRepositories>;

/** Loaders of one request. */
export function stationLoaders({ redistrictings }: StationRepositories) {
  return { redistricting: rowLoader(redistrictings, 'id') };
}
export type StationLoaders = ReturnType<typeof stationLoaders>;

type Repositories = GroundRepositories & RegulationRepositories & StationRepositories;
export type StationTransaction = Transaction<Repositories>;
export type StationContext = AreaContext<Repositories, GroundLoaders & RegulationLoaders & StationLoaders> & {
  /** Runs what the Hub itself does because of the write that it follows. */
  asHub: RunOwn<StationTransaction>;
};
