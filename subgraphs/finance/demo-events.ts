import { type EventDraft, recorded } from '../../shared/data/write';
import { RECORDED_CONTRACTOR, type ContractorRow } from './contractor/contractor.row';
import { purchasersPlace } from './lot/lot-place';
import { type LotRow, recordedLot } from './lot/lot.row';

/** The first event of a lot, from which the others' `place_lot` can be told anew. */
export function lotEntered(row: LotRow): EventDraft {
  return {
    action: 'LOT_ENTERED',
    subject: { type: 'Lot', id: row.id },
    place: purchasersPlace(row),
    before: null,
    after: recordedLot(row),
  };
}

/** A contractor has no station: its events are for where it is registered. */
export function contractorEntered(row: ContractorRow): EventDraft {
  const { id, divisionCode, districtCode } = row;
  return {
    action: 'CONTRACTOR_ENTERED',
    subject: { type: 'Contractor', id },
    place: { stationId: null, divisionCode, districtCode },
    before: null,
    after: recorded(row, RECORDED_CONTRACTOR),
  };
}
