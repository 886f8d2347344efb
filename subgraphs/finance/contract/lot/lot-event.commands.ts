import { type EventDraft, type Recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotRow, recordedLot } from '../../ground/lot/lot.row';

/**
 * Returns the event that records a change of a lot. The event always contains the status of the lot, and the facts that
 * other subgraphs copy into their projections.
 */
export function lotEvent(action: string, before: LotRow, after: LotRow): EventDraft {
  return {
    action,
    subject: { type: 'Lot', id: after.id },
    place: purchasersPlace(after),
    before: recordedCourse(before),
    after: recordedCourse(after),
  };
}

/** Returns the event that records the signing of a lot. The record of the lot begins with this event. */
export function lotSigned(row: LotRow): EventDraft {
  return { ...lotEvent('LOT_SIGNED', row, row), before: null };
}

function recordedCourse(row: LotRow): Recorded {
  const { status, heldOn, settledOn } = row;
  return { ...recordedLot(row), status, heldOn, settledOn };
}
