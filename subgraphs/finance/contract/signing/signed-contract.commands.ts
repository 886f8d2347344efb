import { firstRevision } from '../revision/contract-revision.rules';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { reachMilestone } from '../instalment/instalment.commands';
import { lotSigned } from '../lot/lot-event.commands';
import { countStaff } from '../staffing/staffing.commands';
import { newLots } from './new-lot.rules';
import { type NoticeRow } from '../../procurement/notice/notice.row';
import { contractEvent } from '../contract/contract-event.commands';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { type AgreedLot, type Signing } from './signing.rules';
import { type AgreedInstalment, yearsDueAtOnce } from './signing-money.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ContractSlice } from '../contract/contract.repository';
import { type ContractRevisionSlice } from '../revision/contract-revision.repository';
import { type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';
import { type BeyondStaffPostings } from '../staffing/staff-posting.repository';

/** The transaction that the commands of this file need. */
export type SignedTransaction = Transaction<
  ContractSlice & ContractRevisionSlice & LotSlice & InstalmentSlice & BeyondStaffPostings
>;

/** Returns the row of the contract that the caller signs. Its version is 1. */
export function newContract(
  { now }: SignedTransaction,
  { id: noticeId, districtCode }: NoticeRow,
  signing: Signing,
): ContractRow {
  const { contractorId, kind, signedOn, startsOn, endsOn, clauses } = signing;
  return {
    id: newId(now),
    noticeId,
    districtCode,
    contractorId,
    kind,
    signedOn,
    startsOn,
    endsOn,
    clauses,
    version: 1,
  };
}

export type Agreed = {
  lots: readonly AgreedLot[];
  instalments: readonly AgreedInstalment[];
  shares: readonly number[][];
  /** All lots that the contractor had before this contract. */
  formerLots: readonly LotRow[];
};

/**
 * Inserts the contract, its lots and its instalments. Instalments that wait only for the signing are due at once. If
 * the contractor's staff is on post already, instalments that wait for staff on post are due at once, too.
 */
export async function insertSigned(tx: SignedTransaction, contract: ContractRow, agreed: Agreed): Promise<void> {
  const signed = newLots(contract, agreed, () => newId(tx.now));
  await tx.contracts.insert(contract);
  await tx.revisions.insert(firstRevision(contract));
  tx.write.record(contractEvent('CONTRACT_SIGNED', { before: null, after: contract, lots: agreed.lots }));
  const lots = signed.map(({ lot }) => lot);
  await tx.lots.insert(...lots);
  tx.write.record(...lots.map(lotSigned));
  await tx.instalments.insert(...signed.flatMap(({ instalments }) => instalments));
  const { startsOn } = contract;
  const [years, at] = [yearsDueAtOnce(agreed.instalments, startsOn), tx.now.toISOString()];
  for (const lot of lots) {
    for (const projectYear of years) {
      await reachMilestone(tx, lot.id, { milestone: 'CONTRACT_SIGNED', projectYear, startsOn, at });
    }
  }
  const postings = await tx.beyond.staffPostings.atStationsOf(lots);
  await countStaff(tx, lots, { postings, lots: agreed.formerLots, by: tx.today, at });
}
