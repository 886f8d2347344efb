import { type EventDraft, recorded } from '../../../../shared/store/write';
import { type ContractorRow, RECORDED_CONTRACTOR } from './contractor.row';

/** The first event of a contractor: it has no station, so it is for where it is registered, and in that city's chain alone. */
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
