import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { ContractorRepository } from './contractor/contractor.repository';
import { KnownContractorRepository } from './contractor/known-contractor.repository';
import { NoticeRepository } from './notice/notice.repository';

/** Repositories on a request or on a transaction. */
export function procurementRepositories(access: Access) {
  return {
    contractors: new ContractorRepository(access),
    knownContractors: new KnownContractorRepository(access),
    notices: new NoticeRepository(access),
  };
}
export type ProcurementRepositories = ReturnType<typeof procurementRepositories>;

/** Past the scope of the caller: a body has one credit code, wherever it is registered. */
export function procurementBeyond(everywhere: WriteAccess) {
  return { contractors: new ContractorRepository(everywhere) };
}
export type ProcurementBeyond = ReturnType<typeof procurementBeyond>;

/** Loaders of one request. */
export function procurementLoaders({ contractors, notices }: ProcurementRepositories) {
  return { contractor: rowLoader(contractors, 'id'), notice: rowLoader(notices, 'id') };
}
export type ProcurementLoaders = ReturnType<typeof procurementLoaders>;

type Repositories = GroundRepositories & ProcurementRepositories;
export type ProcurementTransaction = Transaction<Repositories> & { beyond: ProcurementBeyond };
export type ProcurementContext = AreaContext<Repositories, GroundLoaders & ProcurementLoaders, ProcurementTransaction>;
