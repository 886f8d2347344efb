import { guardFor } from '../../ground/guard/guard.commands';
import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { assertAllFound } from '../../../../shared/kernel/errors';
import { inServedDistricts } from '../lot/served-district.rules';
import { type LotRow } from '../../ground/lot/lot.row';
import { assertNotClosed } from '../../ground/station/station.rules';
import { attachToContract } from '../attachment/contract-attachment.commands';
import { stationsOf } from '../contract/contract-event.commands';
import { type AgreedLot, type Signing, agreedLots, assertAwarded, assertUnused } from './signing.rules';
import {
  assertClauses,
  assertNoConflict,
  assertProcured,
  assertTerm,
  assertUnserved,
  type Procured,
} from './signing-guard.rules';
import { insertSigned, newContract } from './signed-contract.commands';
import { agreedInstalments, sharesOf } from './signing-money.rules';
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
import { type BeyondStaffPostings } from '../staffing/staff-posting.repository';

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
    BeyondLots &
    BeyondStaffPostings
>;

/**
 * Signs a contract with its lots and instalments (CO-1 to CO-4, CO-6). The command locks the contractor and the
 * stations, so that the second of two concurrent signings sees the first.
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
  const formerLots = await tx.beyond.lots.ofContractor(contractor.id);
  await assertFree(tx, { notice, signing, stationIds, guard, formerLots });
  const contract = newContract(tx, notice, signing);
  await insertSigned(tx, contract, { lots, instalments, shares, formerLots });
  await tx.notices.update({ ...notice, contractId: contract.id });
  await attachToContract(tx, contract, files);
  return [contract.id];
}

/**
 * Locks the stations of the lots. Each station must lie in the purchaser's district and must not be closed.
 * @returns the ids of the stations
 * @throws HubError NOT_FOUND for a station that lies elsewhere; INVALID_STATE for a closed station
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

type Wanted = Pick<Parties, 'notice' | 'signing' | 'guard'> & {
  stationIds: readonly string[];
  formerLots: readonly LotRow[];
};

/**
 * Checks CO-3 in the purchaser's district. Also checks that no station has another contract in this term, whichever
 * district signed it. CO-3 counts the contractor's lots at stations that are in the district now, even if another
 * district signed them. The caller's scope limits `places` to these stations.
 */
async function assertFree(tx: SigningTransaction, wanted: Wanted): Promise<void> {
  const { notice, signing, stationIds, guard, formerLots } = wanted;
  const { districtCode } = notice;
  const { contractorId, startsOn, endsOn } = signing;
  const isHub = signing.kind === 'HUB';
  const party = { districtCode, contractorId, isHub, startsOn, endsOn };
  const places = await tx.places.findByKeys('stationId', stationsOf(formerLots));
  assertNoConflict(inServedDistricts(formerLots, places), party, guard);
  assertUnserved(await tx.beyond.lots.ofStations(stationIds), signing);
}
