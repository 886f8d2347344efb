import { type EventDraft } from '../../../shared/store/write';
import { type ContractorRow } from '../procurement/contractor/contractor.row';
import { contractorEvent } from '../procurement/contractor/contractor-event';
import { purchasersPlace } from '../ground/purchase/purchasers-place';
import { type LotRow, recordedLot } from '../ground/lot/lot.row';

/**
 * Returns the event that enters a lot in the record. From this event, other subgraphs can rebuild their projection
 * `place_lot`.
 */
export function lotEntered(row: LotRow): EventDraft {
  return {
    action: 'LOT_ENTERED',
    subject: { type: 'Lot', id: row.id },
    place: purchasersPlace(row),
    before: null,
    after: recordedLot(row),
  };
}

/** Returns the event that enters a contractor in the record, which existed before the record of events. */
export function contractorEntered(row: ContractorRow): EventDraft {
  return contractorEvent('CONTRACTOR_ENTERED', row);
}
