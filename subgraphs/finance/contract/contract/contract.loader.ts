import { pagesLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type ContractSlice } from './contract.repository';

/** Returns the loaders of contracts by id, and of pages of contracts by contractor. */
export function contractLoaders({ contracts }: ContractSlice) {
  return {
    contract: rowLoader(contracts, 'id'),
    contractsOfContractor: pagesLoader((ids, page: PageRequest) => contracts.ofContractors(ids, page)),
  };
}
export type ContractLoaders = ReturnType<typeof contractLoaders>;
