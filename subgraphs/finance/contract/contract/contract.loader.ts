import { rowLoader } from '../../../../shared/store/load-rows';
import { type ContractSlice } from './contract.repository';

/** Loads contracts by id. */
export function contractLoaders({ contracts }: ContractSlice) {
  return {
    contract: rowLoader(contracts, 'id'),
  };
}
export type ContractLoaders = ReturnType<typeof contractLoaders>;
