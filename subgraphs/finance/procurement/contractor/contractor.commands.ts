import { recorded } from '../../../../shared/store/write';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { contractorEvent } from './contractor-event';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type Registration } from './contractor.input';
import { type ContractorRow } from './contractor.row';
import { assertSameName } from './contractor.rules';
import { RECORDED_ACQUAINTANCE } from './known-contractor.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondContractors, type ContractorSlice } from './contractor.repository';
import { type KnownContractorSlice } from './known-contractor.repository';

/** The transaction that the commands of this file need. */
export type ContractorTransaction = Transaction<ContractorSlice & KnownContractorSlice & BeyondContractors>;

/**
 * Registers an organisation as a contractor under its credit code, and makes the contractor known to the caller's
 * district. If the code is already registered with the same name, the command uses the existing contractor.
 * @returns the contractor's id
 * @throws HubError CONFLICT if the code is registered under another name
 */
export async function registerContractor(tx: ContractorTransaction, registration: Registration): Promise<string[]> {
  const made = newContractor(tx, registration);
  const contractor = await tx.beyond.contractors.registered(made);
  assertSameName(contractor, registration.name);
  if (contractor.id === made.id) tx.write.record(contractorEvent('CONTRACTOR_REGISTERED', contractor));
  await makeKnown(tx, contractor.id);
  return [contractor.id];
}

function newContractor({ now }: ContractorTransaction, { division, ...registration }: Registration): ContractorRow {
  const districtCode = divisionCode(division.slice(0, 6));
  const own = { divisionCode: division, districtCode, bankAccount: '', version: 1 };
  return { id: newId(now), ...registration, ...own };
}

/** Makes the contractor known to the caller's district, unless the district knows it already. */
async function makeKnown(tx: ContractorTransaction, contractorId: string): Promise<void> {
  if (tx.scope.kind !== 'division') return;
  const [known] = await tx.contractors.findByKeys('id', [contractorId]);
  if (known !== undefined) return;
  const row = { districtCode: tx.scope.code, contractorId };
  await tx.knownContractors.insert(row);
  tx.write.record({
    action: 'CONTRACTOR_MADE_KNOWN',
    subject: { type: 'KnownContractor', id: contractorId },
    place: purchasersPlace(row),
    before: null,
    after: recorded(row, RECORDED_ACQUAINTANCE),
  });
}
