import { type ContractRow } from '../../ground/contract/contract.row';
import { type ContractRevisionRow } from './contract-revision.row';

/** Returns the first revision of a contract. The revision holds the clauses that are signed with the contract. */
export function firstRevision(contract: ContractRow): ContractRevisionRow {
  const { id: contractId, version, districtCode, contractorId, signedOn, clauses } = contract;
  return { contractId, version, districtCode, contractorId, signedOn, reason: null, clauses };
}
