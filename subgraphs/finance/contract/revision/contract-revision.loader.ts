import { rowsLoader } from '../../../../shared/store/load-rows';
import { type ContractRevisionSlice } from './contract-revision.repository';

/** Returns the loader of revisions by contract. */
export function contractRevisionLoaders({ revisions }: ContractRevisionSlice) {
  return {
    revisionsOfContract: rowsLoader('contractId', (ids) => revisions.ofContracts(ids)),
  };
}
export type ContractRevisionLoaders = ReturnType<typeof contractRevisionLoaders>;
