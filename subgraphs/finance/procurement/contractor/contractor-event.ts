import { type EventDraft, recorded } from '../../../../shared/store/write';
import { type ContractorRow, RECORDED_CONTRACTOR } from './contractor.row';

/**
 * Returns the first event of a contractor. It has no station, so the event belongs to its place of registration and to
 * that city's chain.
 */
export function contractorEvent(
  action: 'CONTRACTOR_ENTERED' | 'CONTRACTOR_REGISTERED',
  row: ContractorRow,
): EventDraft {
  const { id, divisionCode, districtCode } = row;
  return {
    action,
    subject: { type: 'Contractor', id },
    place: { stationId: null, divisionCode, districtCode },
    before: null,
    after: recorded(row, RECORDED_CONTRACTOR),
  };
}
