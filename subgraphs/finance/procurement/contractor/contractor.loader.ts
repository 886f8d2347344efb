import { rowLoader } from '../../../../shared/store/load-rows';
import { type ContractorSlice } from './contractor.repository';

/** Returns the loader of contractors by id. */
export function contractorLoaders({ contractors }: ContractorSlice) {
  return {
    contractor: rowLoader(contractors, 'id'),
  };
}
export type ContractorLoaders = ReturnType<typeof contractorLoaders>;
