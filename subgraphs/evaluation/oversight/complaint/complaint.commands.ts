import { receiptHashOf, receiptOf } from '../../../../shared/kernel/ids/complaint-receipt';
import { type EventDraft, recorded } from '../../../../shared/store/write';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { type Complaint, type HotlineComplaint } from './complaint.input';
import { RECORDED_COMPLAINT, type ComplaintRow } from './complaint.row';
import {
  type Answer,
  type Extension,
  type Transfer,
  answered,
  assertNotTooMany,
  assertReceived,
  dueDateOf,
  extended,
  knownByReceipt,
  transferred,
  enteredAlready,
} from './complaint.rules';
import { newSeed } from './receipt';
import { type ComplaintSettings, type VaultSlice } from './complaint-vault';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { type BeyondComplaints, type ComplaintSlice } from './complaint.repository';

/** The transaction that the commands of this file run in. */
export type ComplaintTransaction = Transaction<PlaceSlice & ComplaintSlice & BeyondComplaints>;

/**
 * Files a complaint. The station must be one that the public can see. The citizen cannot read the complaint again, but
 * gets a receipt, with which they can look up its status. No event contains the receipt.
 * @returns the Hub's part of the receipt (`newSeed`), from which the response makes the receipt
 * @throws HubError RATE_LIMITED if the station has received too many complaints today
 */
export async function complain(
  tx: ComplaintTransaction,
  { idempotencyKey, ...given }: Complaint,
  { mostComplaintsADay, vault }: ComplaintSettings,
): Promise<string[]> {
  const place = await tx.places.get(given.stationId);
  const { stationId } = place;
  assertNotTooMany(await tx.beyond.complaints.countOn(stationId, tx.today), mostComplaintsADay);
  const row = newComplaint(tx, { place, vault }, { receivedOn: tx.today, hotlineNumberIn: null, ...given });
  const seed = newSeed();
  const receiptHash = receiptHashOf(receiptOf(seed, idempotencyKey));
  await tx.beyond.complaints.insert(row);
  await tx.beyond.receipts.insert({ receiptHash, complaintId: row.id, stationId, ...knownByReceipt(row) });
  await record(tx, 'COMPLAINT_RECEIVED', { before: null, after: row });
  return [seed];
}

/**
 * Enters a complaint that the 12345 hotline has sent to the district bureau. The citizen turns to the hotline for the
 * status, so there is no receipt.
 * @returns the id of the complaint
 * @throws HubError CONFLICT if the district has already entered this ticket of the hotline
 */
export async function recordHotlineComplaint(
  tx: ComplaintTransaction,
  { hotlineNumber: hotlineNumberIn, ...given }: HotlineComplaint,
  { vault }: VaultSlice,
): Promise<string[]> {
  const place = await tx.places.get(given.stationId);
  assertReceived(given.receivedOn, tx.today);
  const [known] = await tx.complaints.findByKeys('hotlineNumberIn', [hotlineNumberIn]);
  if (known !== undefined) throw enteredAlready(known);
  const row = newComplaint(tx, { place, vault }, { ...given, hotlineNumberIn });
  const kept = await tx.complaints.entered({ ...row, hotlineNumberIn });
  if (kept?.id !== row.id) throw enteredAlready(kept);
  await record(tx, 'COMPLAINT_RECEIVED', { before: null, after: row });
  return [row.id];
}

type Given = Pick<ComplaintRow, 'stationId' | 'receivedOn' | 'text' | 'contact' | 'hotlineNumberIn'>;

type Filing = VaultSlice & { place: PlaceRow };

function newComplaint(tx: ComplaintTransaction, { place, vault }: Filing, given: Given): ComplaintRow {
  const policy = policyFor(POLICIES, { division: place.districtCode, on: given.receivedOn });
  const id = newId(tx.now);
  return {
    id,
    ...given,
    ...vault.seal(id, given),
    hotlineDistrict: given.hotlineNumberIn === null ? null : place.districtCode,
    status: 'RECEIVED',
    dueOn: dueDateOf(given.receivedOn, policy),
    extendedOn: null,
    extensionReason: null,
    hotlineNumberOut: null,
    outcome: null,
    remark: null,
    publishedAnswer: null,
    answeredOn: null,
    transferredTo: null,
    transferredOn: null,
  };
}

/** Answers a complaint, in time or late. @returns the id of the complaint */
export function answerComplaint(tx: ComplaintTransaction, id: string, answer: Answer): Promise<string[]> {
  return changed(tx, { id, action: 'COMPLAINT_ANSWERED' }, (before) => answered(before, answer, tx.today));
}

/** Extends the term of a complaint, once. @returns the id of the complaint */
export function extendComplaint(tx: ComplaintTransaction, id: string, extension: Extension): Promise<string[]> {
  return changed(tx, { id, action: 'COMPLAINT_EXTENDED' }, (before) => extended(before, extension, tx.today));
}

/** Transfers a complaint to another authority. @returns the id of the complaint */
export function transferComplaint(tx: ComplaintTransaction, id: string, transfer: Transfer): Promise<string[]> {
  return changed(tx, { id, action: 'COMPLAINT_TRANSFERRED' }, (before) => transferred(before, transfer, tx.today));
}

/** Changes a complaint. If the complaint has a receipt, also changes the row that its holder can read. */
async function changed(
  tx: ComplaintTransaction,
  { id, action }: { id: string; action: string },
  change: (before: ComplaintRow) => ComplaintRow,
): Promise<string[]> {
  const before = await tx.complaints.getLocked('id', id);
  const after = change(before);
  await tx.complaints.update(after);
  const receipt = await tx.receipts.lockOf(id);
  if (receipt !== null) await tx.receipts.update({ ...receipt, ...knownByReceipt(after) });
  await record(tx, action, { before, after });
  return [id];
}

type Change = { before: ComplaintRow | null; after: ComplaintRow };

async function record(tx: ComplaintTransaction, action: string, { before, after }: Change): Promise<void> {
  const event: EventDraft = {
    action,
    subject: { type: 'Complaint', id: after.id },
    place: eventPlaceOf(await tx.places.get(after.stationId)),
    before: before && recorded(before, RECORDED_COMPLAINT),
    after: recorded(after, RECORDED_COMPLAINT),
  };
  tx.write.record(event);
}
