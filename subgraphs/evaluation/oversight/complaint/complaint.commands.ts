import { receiptHashOf, receiptOf } from '../../../../shared/kernel/ids/complaint-receipt';
import { type EventDraft, recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { type Complaint } from './complaint.input';
import { RECORDED_COMPLAINT, type ComplaintRow } from './complaint.row';
import { type Answer, answered, assertNotTooMany } from './complaint.rules';
import { newSeed } from './receipt';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { type BeyondComplaints, type ComplaintSlice } from './complaint.repository';

/** The transaction that the commands of this file run in. */
export type ComplaintTransaction = Transaction<PlaceSlice & ComplaintSlice & BeyondComplaints>;

/**
 * Files a complaint about a station that the public can see. The citizen cannot read it again, but gets a receipt to
 * ask for its status. No event contains the receipt.
 * @returns the seed of the receipt
 */
export async function complain(
  tx: ComplaintTransaction,
  { idempotencyKey, ...given }: Complaint,
  mostADay: number,
): Promise<string[]> {
  const { stationId } = await tx.places.get(given.stationId);
  assertNotTooMany(await tx.beyond.complaints.countOn(stationId, tx.today), mostADay);
  const row: ComplaintRow = {
    id: newId(tx.now),
    receivedOn: tx.today,
    status: 'RECEIVED',
    outcome: null,
    remark: null,
    answeredOn: null,
    ...given,
  };
  const seed = newSeed();
  const receiptHash = receiptHashOf(receiptOf(seed, idempotencyKey));
  await tx.beyond.complaints.insert(row);
  const { id: complaintId, status } = row;
  await tx.beyond.receipts.insert({ receiptHash, complaintId, stationId, status });
  await record(tx, 'COMPLAINT_RECEIVED', { before: null, after: row });
  return [seed];
}

/** Answers a complaint and updates the status of its receipt. @returns the id of the complaint */
export async function answerComplaint(tx: ComplaintTransaction, id: string, answer: Answer): Promise<string[]> {
  const before = await tx.complaints.getLocked('id', id);
  const after = answered(before, answer, tx.today);
  await tx.complaints.update(after);
  const receipt = await tx.receipts.getLocked('complaintId', id);
  await tx.receipts.update({ ...receipt, status: after.status });
  await record(tx, 'COMPLAINT_ANSWERED', { before, after });
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
