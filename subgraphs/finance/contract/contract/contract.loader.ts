import { rowLoader } from '../../../../shared/store/load-rows';
import { type ContractSlice } from './contract.repository';

/** Contracts by their ids. */
export function contractLoaders({ contracts }: ContractSlice) {
  return {
    contract: rowLoader(contracts, 'id'),
  };
}
export type ContractLoaders = ReturnType<typeof contractLoaders>;
