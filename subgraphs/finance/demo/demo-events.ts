import { type EventDraft } from '../../../shared/store/write';
import { type ContractorRow } from '../procurement/contractor/contractor.row';
import { contractorEvent } from '../procurement/contractor/contractor-event';
import { purchasersPlace } from '../ground/purchase/purchasers-place';
import { type LotRow, recordedLot } from '../ground/lot/lot.row';

/** The first event of a lot, from which the others' `place_lot` can be rebuilt. */
export function lotEntered(row: LotRow): EventDraft {
  return {
    action: 'LOT_ENTERED',
    subject: { type: 'Lot', id: row.id },
    place: purchasersPlace(row),
    before: null,
    after: recordedLot(row),
  };
}

/** The first event of a contractor that is older than the record. */
export function contractorEntered(row: ContractorRow): EventDraft {
  return contractorEvent('CONTRACTOR_ENTERED', row);
}
