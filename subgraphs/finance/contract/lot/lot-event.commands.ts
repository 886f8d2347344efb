import { type EventDraft, type Recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotRow, recordedLot } from '../../ground/lot/lot.row';

/** A change of a lot's course. What others follow of it stands in every event, and beside it what has changed. */
export function lotEvent(action: string, before: LotRow, after: LotRow): EventDraft {
  return {
    action,
    subject: { type: 'Lot', id: after.id },
    place: purchasersPlace(after),
    before: recordedCourse(before),
    after: recordedCourse(after),
  };
}

/** The first event of a lot that was signed here. */
export function lotSigned(row: LotRow): EventDraft {
  return { ...lotEvent('LOT_SIGNED', row, row), before: null };
}

function recordedCourse(row: LotRow): Recorded {
  const { status, heldOn, settledOn } = row;
  return { ...recordedLot(row), status, heldOn, settledOn };
}
