import { rowsLoader } from '../../../../shared/store/load-rows';
import { type CommitmentSlice } from './commitment.repository';

/** Returns the loader of commitments by contract. A contract has one commitment for each budget line. */
export function commitmentLoaders({ commitments }: CommitmentSlice) {
  return {
    commitmentsOfContract: rowsLoader('contractId', (ids) => commitments.ofContracts(ids)),
  };
}
export type CommitmentLoaders = ReturnType<typeof commitmentLoaders>;
