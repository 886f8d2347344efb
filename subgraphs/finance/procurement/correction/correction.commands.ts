import { personOf } from '../../../../shared/access/person';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { contractorCorrected } from '../contractor/contractor-event';
import { type Correction } from './correction.input';
import { corrected } from './correction.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ContractorSlice } from '../contractor/contractor.repository';
import { type CorrectionSlice } from './correction.repository';

/** The transaction that the commands of this file need. */
export type CorrectionTransaction = Transaction<ContractorSlice & CorrectionSlice>;

/** Corrects the public facts of a contractor, and keeps the former facts. @returns the contractor's id */
export async function correctContractor(tx: CorrectionTransaction, correction: Correction): Promise<string[]> {
  const before = await tx.contractors.getLocked('id', correction.id);
  assertVersion(before, correction.expectedVersion);
  const { after, correction: kept } = corrected(before, correction, { person: personOf(tx.caller), now: tx.now });
  await tx.contractors.update(after);
  await tx.corrections.insert(kept);
  tx.write.record(contractorCorrected(before, after));
  return [after.id];
}
