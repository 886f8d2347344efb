import { type ContractRow } from '../../ground/contract/contract.row';
import { type ContractRevisionRow } from './contract-revision.row';

/** Returns the first revision of a contract, which holds the clauses with which the contract is signed. */
export function firstRevision(contract: ContractRow): ContractRevisionRow {
  const { id: contractId, version, districtCode, contractorId, signedOn, clauses } = contract;
  return { contractId, version, districtCode, contractorId, signedOn, reason: null, clauses };
}
