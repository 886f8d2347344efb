import { type EventDraft, recorded } from '../../../../shared/store/write';
import { type ContractorRow, RECORDED_CONTRACTOR, RECORDED_CORRECTED } from './contractor.row';

/**
 * Returns the event with which the record of a contractor begins. It says that the contractor was registered in the
 * Hub, or entered because it existed before the record of events.
 */
export function contractorEvent(
  action: 'CONTRACTOR_ENTERED' | 'CONTRACTOR_REGISTERED',
  row: ContractorRow,
): EventDraft {
  return { ...about(row), action, before: null, after: recorded(row, RECORDED_CONTRACTOR) };
}

export function contractorCorrected(before: ContractorRow, after: ContractorRow): EventDraft {
  const changed = { before: recorded(before, RECORDED_CORRECTED), after: recorded(after, RECORDED_CORRECTED) };
  return { ...about(after), action: 'CONTRACTOR_CORRECTED', ...changed };
}

/**
 * Returns the subject of an event about a contractor, and the division to which the event belongs. A contractor has no
 * station, so this is the division in which the contractor is registered. The chain of that division's city contains
 * the event.
 */
function about({ id, divisionCode, districtCode }: ContractorRow): Pick<EventDraft, 'subject' | 'place'> {
  return { subject: { type: 'Contractor', id }, place: { stationId: null, divisionCode, districtCode } };
}
