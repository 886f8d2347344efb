import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ContractAssignmentSlice } from './contract-assignment.repository';

/** Returns the loaders of contract assignments by id and by contract. */
export function contractAssignmentLoaders({ contractAssignments }: ContractAssignmentSlice) {
  return {
    contractAssignment: rowLoader(contractAssignments, 'id'),
    assignmentsOfContract: rowsLoader('contractId', (ids) => contractAssignments.ofContracts(ids)),
  };
}
export type ContractAssignmentLoaders = ReturnType<typeof contractAssignmentLoaders>;
