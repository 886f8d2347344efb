import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { regulationsLoader } from './regulation/regulation.loader';
import { RegulationRepository } from './regulation/regulation.repository';

/** Repositories on a request or on a transaction. */
export function regulationRepositories(access: Access) {
  return { regulations: new RegulationRepository(access) };
}
export type RegulationRepositories = ReturnType<typeof regulationRepositories>;

/** Loaders of one request. */
export function regulationLoaders({ regulations }: RegulationRepositories) {
  return { regulation: rowLoader(regulations, 'id'), regulations: regulationsLoader(regulations) };
}
export type RegulationLoaders = ReturnType<typeof regulationLoaders>;

type Repositories = GroundRepositories & RegulationRepositories;
export type RegulationContext = AreaContext<Repositories, GroundLoaders & RegulationLoaders>;
export type RegulationTransaction = Transaction<Repositories>;
