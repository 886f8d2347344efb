import { rowsLoader } from '../../../../shared/store/load-rows';
import { type CommitmentSlice } from './commitment.repository';

/** Loads what contracts encumber of budget lines, by contract. */
export function commitmentLoaders({ commitments }: CommitmentSlice) {
  return {
    commitmentsOfContract: rowsLoader('contractId', (ids) => commitments.ofContracts(ids)),
  };
}
export type CommitmentLoaders = ReturnType<typeof commitmentLoaders>;
