import { guardFor } from '../../ground/guard/guard.commands';
import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { type Amendment } from './amendment.input';
import { amended } from './amendment.rules';
import { attachToContract } from '../attachment/contract-attachment.commands';
import { contractEvent, stationsOf } from '../contract/contract-event.commands';
import { contractStatus } from '../contract/contract.rules';
import { assertClauses } from '../signing/signing-guard.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WaiverSlice } from '../../ground/guard/waived.row';
import { type ContractSlice } from '../contract/contract.repository';
import { type ContractRevisionSlice } from '../revision/contract-revision.repository';
import { type ContractAttachmentSlice } from '../attachment/contract-attachment.repository';
import { type LotSlice } from '../lot/lot.repository';

/** The transaction that the commands of this file need. */
export type AmendmentTransaction = Transaction<
  WaiverSlice & ContractSlice & ContractRevisionSlice & ContractAttachmentSlice & LotSlice
>;

/** Amends the clauses of a contract (CO-2). Earlier revisions are kept. @returns the contract's id */
export async function amendContract(
  tx: AmendmentTransaction,
  { contractId, expectedVersion, ...amending }: Amendment,
  files: readonly NewAttachment[],
): Promise<string[]> {
  const before = await tx.contracts.getLocked('id', contractId);
  assertVersion(before, expectedVersion);
  const lots = await tx.lots.ofContracts([contractId]);
  const last = (await tx.revisions.ofContracts([contractId])).at(-1);
  const status = contractStatus(before, lots, tx.today);
  const lastSignedOn = last?.signedOn ?? before.signedOn;
  const { contract: after, revision } = amended(before, amending, { status, lastSignedOn, today: tx.today });
  const stationIds = stationsOf(lots);
  assertClauses(after.clauses, await guardFor(tx, { districtCode: before.districtCode, stationIds }));
  await tx.contracts.update(after);
  await tx.revisions.insert(revision);
  tx.write.record(contractEvent('CONTRACT_AMENDED', { before, after, lots }));
  await attachToContract(tx, after, files);
  return [contractId];
}
