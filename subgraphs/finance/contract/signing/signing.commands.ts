import { firstRevision } from '../revision/contract-revision.rules';
import { guardFor } from '../../ground/guard/guard.commands';
import { type NewAttachment } from '../../../../shared/store/attached-file';
import { assertAllFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { reachMilestone } from '../instalment/instalment.commands';
import { lotSigned } from '../lot/lot-event.commands';
import { newLots } from './new-lot.rules';
import { type NoticeRow } from '../../procurement/notice/notice.row';
import { assertNotClosed } from '../../ground/station/station.rules';
import { attachToContract } from '../attachment/contract-attachment.commands';
import { contractEvent, stationsOf } from '../contract/contract-event.commands';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type AgreedLot, type Signing, agreedLots, assertAwarded, assertUnused } from './signing.rules';
import {
  assertClauses,
  assertNoConflict,
  assertProcured,
  assertTerm,
  assertUnserved,
  type Procured,
} from './signing-guard.rules';
import { type AgreedInstalment, agreedInstalments, sharesOf, yearsDueAtOnce } from './signing-money.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type PlaceSlice } from '../../ground/place/place.repository';
import { type WaiverSlice } from '../../ground/guard/waived.row';
import { type ContractorSlice } from '../../procurement/contractor/contractor.repository';
import { type NoticeSlice } from '../../procurement/notice/notice.repository';
import { type ContractSlice } from '../contract/contract.repository';
import { type ContractRevisionSlice } from '../revision/contract-revision.repository';
import { type ContractAttachmentSlice } from '../attachment/contract-attachment.repository';
import { type BeyondLots, type LotSlice } from '../lot/lot.repository';
import { type InstalmentSlice } from '../instalment/instalment.repository';

/** The transaction that the commands of this file need. */
export type SigningTransaction = Transaction<
  PlaceSlice &
    WaiverSlice &
    ContractorSlice &
    NoticeSlice &
    ContractSlice &
    ContractRevisionSlice &
    ContractAttachmentSlice &
    LotSlice &
    InstalmentSlice &
    BeyondLots
>;

/**
 * Signs a contract with its lots and instalments (CO-1 to CO-4, CO-6). The command locks the contractor and the places
 * of the stations, so that the second of two concurrent signings sees the first.
 * @returns the contract's id
 */
export async function signContract(
  tx: SigningTransaction,
  signing: Signing,
  files: readonly NewAttachment[],
): Promise<string[]> {
  const lots = agreedLots(signing);
  const notice = await tx.notices.getLocked('id', signing.noticeId, 'input.noticeId');
  const contractor = await tx.contractors.getLocked('id', signing.contractorId, 'input.contractorId');
  const stationIds = await lockStations(tx, lots);
  assertAwarded(notice, signing, tx.today);
  assertUnused(await tx.contracts.isAnyOn(notice.id));
  const guard = await guardFor(tx, { districtCode: notice.districtCode, stationIds });
  assertThrough({ notice, contractor, signing, guard });
  const instalments = agreedInstalments(signing.instalments, signing);
  const shares = sharesOf(instalments, lots);
  await assertFree(tx, { notice, signing, stationIds, guard });
  const contract = newContract(tx, notice, signing);
  await insertSigned(tx, contract, { lots, instalments, shares });
  await tx.notices.update({ ...notice, contractId: contract.id });
  await attachToContract(tx, contract, files);
  return [contract.id];
}

/**
 * Locks the places of the stations. They must lie in the purchaser's district and not be closed.
 * @throws HubError NOT_FOUND, INVALID_STATE
 */
async function lockStations({ places }: SigningTransaction, lots: readonly AgreedLot[]): Promise<string[]> {
  const stationIds = stationsOf(lots);
  const found = stationIds.length === 0 ? [] : await places.lockAll(stationIds);
  const known = found.map(({ stationId }) => stationId);
  assertAllFound(stationIds, known, (at) => `input.lots.${at}.stationId`);
  for (const place of found) assertNotClosed(place);
  return stationIds;
}

type Parties = Procured & { signing: Signing };

function assertThrough({ notice, contractor, signing, guard }: Parties): void {
  assertProcured({ notice, contractor, guard });
  assertTerm(signing, guard);
  assertClauses(signing.clauses, guard);
}

type Wanted = Pick<Parties, 'notice' | 'signing' | 'guard'> & { stationIds: readonly string[] };

/** Checks CO-3. Checks also that no station has another contract in this term, whichever district signed it. */
async function assertFree(tx: SigningTransaction, { notice, signing, stationIds, guard }: Wanted): Promise<void> {
  const { districtCode } = notice;
  const { contractorId, startsOn, endsOn } = signing;
  const isHub = signing.kind === 'HUB';
  const party = { districtCode, contractorId, isHub, startsOn, endsOn };
  assertNoConflict(await tx.lots.ofContractor(contractorId), party, guard);
  assertUnserved(await tx.beyond.lots.ofStations(stationIds), signing);
}

function newContract(
  { now }: SigningTransaction,
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

type Agreed = { lots: readonly AgreedLot[]; instalments: readonly AgreedInstalment[]; shares: readonly number[][] };

/** Inserts the contract, its lots and its instalments. Instalments that wait only for the signing are due at once. */
async function insertSigned(tx: SigningTransaction, contract: ContractRow, agreed: Agreed): Promise<void> {
  const signed = newLots(contract, agreed, () => newId(tx.now));
  await tx.contracts.insert(contract);
  await tx.revisions.insert(firstRevision(contract));
  tx.write.record(contractEvent('CONTRACT_SIGNED', { before: null, after: contract, lots: agreed.lots }));
  await tx.lots.insert(...signed.map(({ lot }) => lot));
  tx.write.record(...signed.map(({ lot }) => lotSigned(lot)));
  await tx.instalments.insert(...signed.flatMap(({ instalments }) => instalments));
  const { startsOn } = contract;
  const years = yearsDueAtOnce(agreed.instalments, startsOn);
  for (const { lot } of signed) {
    for (const projectYear of years) {
      await reachMilestone(tx, lot.id, { milestone: 'CONTRACT_SIGNED', projectYear, startsOn });
    }
  }
}
