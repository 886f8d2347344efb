import { recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type Discovery } from './contract-assignment.input';
import { RECORDED_CONTRACT_ASSIGNMENT } from './contract-assignment.row';
import { assertDiscovered } from './contract-assignment.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ContractSlice } from '../contract/contract.repository';
import { stationsOf } from '../contract/contract-event.commands';
import { type LotSlice } from '../lot/lot.repository';
import { type ContractAssignmentSlice } from './contract-assignment.repository';

/** The transaction that the commands of this file need. */
export type ContractAssignmentTransaction = Transaction<ContractSlice & LotSlice & ContractAssignmentSlice>;

/**
 * Records that the contractor assigned a contract to another organisation (CO-5). The event names the stations of the
 * contract's lots, so that they are assessed again.
 * @returns the id of the recorded assignment
 */
export async function recordContractAssignment(
  tx: ContractAssignmentTransaction,
  { contractId, ...discovery }: Discovery,
): Promise<string[]> {
  const contract = await tx.contracts.getLocked('id', contractId);
  assertDiscovered(discovery.discoveredOn, contract, tx.today);
  const { districtCode, contractorId } = contract;
  const row = { id: newId(tx.now), contractId, districtCode, contractorId, ...discovery };
  await tx.contractAssignments.insert(row);
  const lots = await tx.lots.ofContracts([contractId]);
  tx.write.record({
    action: 'SUBCONTRACTING_RECORDED',
    subject: { type: 'WholesaleSubcontracting', id: row.id },
    place: purchasersPlace(row),
    before: null,
    after: { ...recorded(row, RECORDED_CONTRACT_ASSIGNMENT), stationIds: stationsOf(lots) },
  });
  return [row.id];
}
