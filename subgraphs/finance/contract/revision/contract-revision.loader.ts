import { rowsLoader } from '../../../../shared/store/load-rows';
import { type ContractRevisionSlice } from './contract-revision.repository';

/** Loads the revisions of contracts. */
export function contractRevisionLoaders({ revisions }: ContractRevisionSlice) {
  return {
    revisionsOfContract: rowsLoader('contractId', (ids) => revisions.ofContracts(ids)),
  };
}
export type ContractRevisionLoaders = ReturnType<typeof contractRevisionLoaders>;
