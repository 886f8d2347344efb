import { type PlaceRow } from '../../shared/data/place';
import { type EventDraft, recorded } from '../../shared/data/write';
import { RECORDED_CONTRACTOR, type ContractorRow } from './contractor/contractor.row';
import { type LotRow, recordedLot } from './lot/lot.row';

/** The first event of each lot, from which the others' `place_lot` can be told anew. */
export function lotsEntered(lots: readonly LotRow[], places: readonly PlaceRow[]): EventDraft[] {
  const streets = new Map(places.map(({ stationId, divisionCode }) => [stationId, divisionCode]));
  return lots.map((row) => {
    const { id, stationId, districtCode } = row;
    const street = stationId === null ? undefined : streets.get(stationId);
    return {
      action: 'LOT_ENTERED',
      subject: { type: 'Lot', id },
      place: { stationId, divisionCode: street ?? districtCode, districtCode },
      before: null,
      after: recordedLot(row),
    };
  });
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
